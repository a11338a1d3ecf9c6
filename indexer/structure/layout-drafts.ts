/** The drafts of a document's parts: the act, the text or the reports, the attachments. */
import type { TextBlock } from '../block.js';
import { splitClosing } from './closing.js';
import { type Draft, groupDraft, headDraft, headingDraft, paragraphDraft } from './draft.js';
import { joined, type Printed } from './elements.js';
import type { Act, Attachment, Layout } from './layout.js';
import { endsSentence } from './line-roles.js';
import { isMarked, linesOf } from './lines.js';
import type { News } from './news.js';
import type { Observations } from './observations.js';
import { growTree } from './tree.js';

export function draftsOf(layout: Layout, observations: Observations): Draft[] {
  return [
    ...(layout.act !== null && layout.holdsAct ? [actDraft(layout.act, observations)] : []),
    ...textDrafts(layout, observations),
    ...layout.attachments.map((attachment, i) => attachmentDraft(attachment, i, observations)),
  ];
}

/** `n`: an act that says more than that it forwards has numbers of its own. */
function actDraft({ elements, body }: Act, observations: Observations): Draft {
  const lines = linesOf(body, observations);
  const isPlain = lines.every((line) => line.is === 'text' && !isMarked(line));
  const own = isPlain ? sentencesOf(body).map(paragraphDraft) : growTree(lines, observations);
  return groupDraft('n', [...elements.map(headDraft), ...own], false);
}

/** A paragraph each; lines that end in no sentence are one with the next. */
function sentencesOf(body: Act['body']): Printed[] {
  const sentences: Printed[] = [];
  let open: TextBlock[] = [];
  for (const block of body) {
    if (block.kind === 'table') continue;
    open.push(block);
    if (!endsSentence(block.text)) continue;
    sentences.push(joined(open));
    open = [];
  }
  return open.length > 0 ? [...sentences, joined(open)] : sentences;
}

function textDrafts({ elements, body, news }: Layout, observations: Observations): Draft[] {
  const heads = elements.map(headDraft);
  if (news !== null) return [...heads, ...newsDrafts(news, observations)];
  const { body: lines, closing } = splitClosing(linesOf(body, observations));
  return [...heads, ...growTree(lines, observations), ...growTree(closing, observations)];
}

/** A single report is the document's text; several are its parts, each under its title. */
function newsDrafts({ reports }: News, observations: Observations): Draft[] {
  return reports.flatMap((report): Draft[] => {
    const inside = [...report.elements.map(headDraft), ...growTree(linesOf(report.body, observations), observations)];
    return reports.length === 1 ? [headDraft(report.title), ...inside] : [headingDraft(report.title, inside)];
  });
}

/** `x1`: its title, or 附件 alone, answers there. */
function attachmentDraft(attachment: Attachment, index: number, observations: Observations): Draft {
  const { label, title, elements, body, line } = attachment;
  return {
    ...headingDraft({ text: title?.text ?? '', lines: [line, title?.lines[1] ?? line] }, [
      ...elements.filter((element) => element !== title).map(headDraft),
      ...growTree(linesOf(body, observations), observations),
    ]),
    address: { segment: `x${index + 1}` },
    label,
  };
}
