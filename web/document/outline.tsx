/** A document's outline as links to the places in its text. */
import type { OutlineNode } from '../../src/domain/document.js';
import type { Messages } from '../messages/shape.js';
import { Label } from './label.js';

interface OutlineProps {
  readonly nodes: readonly OutlineNode[];
  /** Locators that stand in the page as anchors. */
  readonly anchors: ReadonlySet<string>;
  readonly textLanguage: string;
  readonly messages: Messages;
}

export function Outline(props: OutlineProps) {
  return (
    <ol lang={props.textLanguage}>
      {props.nodes.map((node) => (
        <li key={node.locator}>
          <a href={`#${anchorOf(node, props.anchors)}`}>
            <NodeName node={node} messages={props.messages} />
          </a>
          {node.children.length > 0 && <Outline {...props} nodes={node.children} />}
        </li>
      ))}
    </ol>
  );
}

function NodeName({ node, messages }: { readonly node: OutlineNode; readonly messages: Messages }) {
  if (node.label === null && node.title === '') return messages.run(/(\d+)$/.exec(node.locator)?.[1] ?? '');
  return (
    <>
      <Label label={node.label} />
      {node.title}
    </>
  );
}

/** A run of numbers has no passage of its own; its first item is where it begins. */
function anchorOf(node: OutlineNode, anchors: ReadonlySet<string>): string {
  if (anchors.has(node.locator)) return node.locator;
  const [first] = node.children;
  return first ? anchorOf(first, anchors) : node.locator;
}
