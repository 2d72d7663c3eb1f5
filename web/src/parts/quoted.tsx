/**
 * Text that stands as a report wrote it. It is marked with the language it was written in, so that a screen reader
 * reads it as such in every language of the interface (WCAG 2.2, 3.1.2). What is coded is English.
 */
import type { ComponentChildren } from 'preact';

/** Language of the reports whose sentences are coded. */
export const REPORTED = 'en';

/** A sentence of a report, in quotation marks. */
export function Quoted(props: { readonly children: ComponentChildren }) {
  return <q lang={REPORTED}>{props.children}</q>;
}

/** A title or a name as a report or a treaty has it, without quotation marks. */
export function AsWritten(props: {
  readonly lang?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const { lang = REPORTED, children } = props;
  return <span lang={lang === 'und' ? undefined : lang}>{children}</span>;
}

/** A message of the server, which is English in every language of the interface. */
export function Message(props: { readonly children: ComponentChildren }) {
  return <span lang="en">{props.children}</span>;
}
