/** The lasting address of a document, or of a place in it. */

/** Path on whichever host serves it: `/d/{document id}`, with `/{locator}` where there is one. Ids and locators are ASCII. */
export function permalink(document: string, locator: string | null = null): string {
  return locator === null ? `/d/${document}` : `/d/${document}/${locator}`;
}
