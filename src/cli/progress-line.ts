/** How far an indexing is: one line that is written over on a terminal, plain lines now and then elsewhere. */
import type { Progress } from '../../indexer/progress.js';
import { count, counted } from '../counted.js';

export interface ProgressLine extends Progress {
  /** So many of the documents that lacked vectors have theirs; so many texts were asked for. */
  vectors(documents: number, of: number, texts: number): void;
  /** Clears the line. */
  end(): void;
}

interface Out {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two lines. */
const onTerminal = 100;
const elsewhere = 10_000;
/** The rate is that of the last so many milliseconds. */
const window = 5000;

export function progressLine(out: Out, now: () => number = () => performance.now()): ProgressLine {
  const isTerminal = out.isTTY === true;
  const pause = isTerminal ? onTerminal : elsewhere;
  let last = now();
  const say = (text: string, { always = false } = {}): void => {
    if (!always && now() - last < pause) return;
    last = now();
    out.write(isTerminal ? `\r\u001b[K${text.slice(0, (out.columns ?? 80) - 1)}` : `tiaowen: ${text}\n`);
  };

  let started = 0;
  let allBytes = 0;
  let bytes = 0;
  let documents = 0;
  let passages = 0;
  /** Passages at moments of the last seconds. */
  const marks: [at: number, passages: number][] = [];

  const state = (): string => {
    const at = now();
    marks.push([at, passages]);
    while (marks.length > 2 && (marks[0]?.[0] ?? at) < at - window) marks.shift();
    const [from, before] = marks[0] as [number, number];
    const rate = at > from ? ((passages - before) * 1000) / (at - from) : 0;
    const share = allBytes === 0 ? 0 : Math.min(bytes / allBytes, 1);
    const left = share > 0.01 ? `, ${duration(((at - started) * (1 - share)) / share)} left` : '';
    const done = `${Math.floor(share * 100)} %, ${counted(documents, 'document')}, ${counted(passages, 'passage')}`;
    return `${done}, ${counted(Math.round(rate), 'passage')} a second${left}`;
  };

  return {
    looked: (files, of) => say(`comparing files with the last run: ${count(files)} of ${count(of)}`),
    begin(files, size) {
      started = now();
      allBytes = size;
      marks.push([started, 0]);
      say(`reading ${counted(files, 'file')}`, { always: true });
    },
    read(moreDocuments, morePassages) {
      documents += moreDocuments;
      passages += morePassages;
      if (now() - last >= pause) say(state());
    },
    handedOn(more) {
      bytes += more;
    },
    finishing: () => say('putting the index in order', { always: isTerminal }),
    vectors: (done, of, texts) =>
      say(`vectors: ${count(done)} of ${counted(of, 'document')}, ${counted(texts, 'text')} sent`),
    end() {
      if (isTerminal) out.write('\r\u001b[K');
    },
  };
}

/** `8 s`, `2 min 5 s`, `1 h 12 min` */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}
