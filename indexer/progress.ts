/** What a run tells while it works. */

export interface Progress {
  /** So many of the files have been compared with what is known of them. */
  looked(files: number, of: number): void;
  /** These will be read, of so many bytes. */
  begin(files: number, bytes: number): void;
  /** A part of a file has become so many documents and passages. */
  read(documents: number, passages: number): void;
  /** All that so many bytes of the files have become is in the engine's hands. */
  handedOn(bytes: number): void;
  /** All is read; the engine puts its index in order. */
  finishing(): void;
}
