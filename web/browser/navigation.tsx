/** Moves between states of one page without loading it again, with real addresses, so that Back, a new tab and a shared link all work. */
import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The address's query, and how to go to another one. */
export function useAddress(): [search: string, go: (search: string) => void] {
  const [search, setSearch] = useState(location.search);
  useEffect(() => {
    const onBack = () => setSearch(location.search);
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const go = (next: string) => {
    if (next !== location.search) history.pushState(null, '', location.pathname + next);
    setSearch(next);
  };
  return [search, go];
}

type StateLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly href: string;
  /** Instead of loading the address. */
  readonly go: () => void;
  readonly children: ComponentChildren;
};

/** A link to another state of this page. */
export function StateLink({ href, go, children, ...rest }: StateLinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go();
  };
  return (
    <a {...rest} href={href} onClick={onClick}>
      {children}
    </a>
  );
}
