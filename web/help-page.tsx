/** `/help`: the query's syntax, what is found, links and citations, keys, API. */
import type { Language } from './languages.js';
import { helpOf } from './messages/help.js';
import { messagesOf } from './messages/messages.js';
import type { HelpSection } from './messages/shape.js';

export function HelpPage({ language }: { readonly language: Language }) {
  return (
    <div class="page prose">
      <h1>{messagesOf(language).help}</h1>
      {helpOf(language).map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <dl class="examples">
            {section.examples.map(({ example, says }) => (
              <div key={example}>
                <dt>
                  <Example of={section.of} example={example} />
                </dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Example({ of, example }: { readonly of: HelpSection['of']; readonly example: string }) {
  if (of === 'key') return example.split(' ').map((key) => <kbd key={key}>{key}</kbd>);
  if (of === 'query') return <a href={`/?${new URLSearchParams({ q: example })}`}>{example}</a>;
  return <code>{example}</code>;
}
