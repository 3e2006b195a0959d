/** Codes with which the sync server closes a socket (or, for y-websocket clients, the document). */
export const CLOSE = {
	ticket: 4401,
	forbidden: 4403,
	unknown: 4404,
	tooLarge: 1009,
	restart: 1012,
	comeBack: 1013
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** A client that gets one of these must not come back by itself: only a person can change the cause. */
export const FINAL_CLOSE_CODES: readonly number[] = [CLOSE.ticket, CLOSE.forbidden, CLOSE.unknown];
