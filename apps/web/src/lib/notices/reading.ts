import { createContext } from 'svelte';
import type { Which } from './notices.ts';

/** Says that notices were read and shows it everywhere on the page; false when the server did not take it. */
export type ReadNotices = (which: Which) => Promise<boolean>;

/** How parts of a page mark notices; given once, around all pages. */
export const [readNotices, giveReadNotices] = createContext<ReadNotices>();
