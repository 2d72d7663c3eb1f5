/** Entry of the command line. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.write(`entente ${argv.slice(2).join(' ')}\n`);
}
