/** 한국어의 날짜, 기간, 나열, 수. */
import type { Exactness, english } from './en.js';
import type { Widen } from './language.js';

/** `2024년 6월 19일` */
function day(date: string): string {
  return `${month(date)} ${Number(date.slice(8))}일`;
}

/** `2024년 6월` */
function month(date: string): string {
  return `${year(date)} ${Number(date.slice(5, 7))}월`;
}

function year(date: string): string {
  return `${date.slice(0, 4)}년`;
}

/** `2024년 6월 19일`, `2024년 6월 19일경`, `2024년 6월`, `2024년`, `날짜 미상` */
function date(known: string | null, precision: Exactness): string {
  if (known === null) return '날짜 미상';
  if (precision === 'year') return year(known);
  if (precision === 'month') return month(known);
  return precision === 'week' ? `${day(known)}경` : day(known);
}

/** `2024년 6월`, `2024년 2분기`, `2024년 25주`, `2024년`, `2024년 6월 19일` */
function period(name: string): string {
  const quarter = /^\d{4}-Q([1-4])$/.exec(name);
  if (quarter) return `${year(name)} ${quarter[1]}분기`;
  const week = /^\d{4}-W(\d{2})$/.exec(name);
  if (week) return `${year(name)} ${Number(week[1])}주`;
  if (name.length === 4) return year(name);
  return name.length === 7 ? month(name) : day(name);
}

/** `A, B, C`: 조사를 고를 필요가 없는 나열. */
function list(items: readonly string[]): string {
  return items.join(', ');
}

function figure(value: number): string {
  return value.toLocaleString('ko-KR', { maximumFractionDigits: 2 });
}

export const korean: Widen<typeof english> = { day, month, date, period, list, figure };
