/** One banner at a time, the first that is true in this order; never dismissible while true. */
export const BANNER_ORDER = ['lock', 'error', 'offline', 'held', 'returned', 'info'] as const;

export type BannerKind = (typeof BANNER_ORDER)[number];
