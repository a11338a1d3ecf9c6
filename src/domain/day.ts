/** Days as `YYYY-MM-DD`, in the order of time where they are in the order of text. */

/** Whether it is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Sweden writes dates so. Made once: that takes longer than all else of a quick answer. */
const chineseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Where the law is in force, the day begins at midnight in China, wherever the service runs. */
export function today(now = new Date()): string {
  return chineseDay.format(now);
}
