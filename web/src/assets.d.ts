/** Files that the build takes over as they are: the import gives their address. */
declare module '*.json?url' {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: that is how the build gives it.
  export default address;
}
