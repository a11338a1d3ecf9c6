/** Numbers in what is told to people. */

/** `1,234` */
export const count = (number: number): string => number.toLocaleString('en');

/** `1 file`, `1,234 files` */
export const counted = (number: number, noun: string): string => `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
