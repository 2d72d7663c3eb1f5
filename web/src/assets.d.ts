/** Files that the build takes over as they are: the import gives their address. */
declare module '*.json?url' {
  const address: string;
  export default address;
}
