/** Where files lie while the engine reads them. */

/** The folder beside a log in which pieces lie while the engine reads them: the one place that it may read. */
export function stagingFolder(logPath: string): string {
  return `${logPath}.staging`;
}
