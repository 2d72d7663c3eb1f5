/** What every page is given: the parts of its address by name, such as `{ a: 'PRK', b: 'RUS' }`. */
export interface PageProps {
  readonly parts: Readonly<Record<string, string>>;
}
