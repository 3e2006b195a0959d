/** How a session is named to its own person: the start of its row's id, which is a hash and opens nothing. */
export function sessionName(sessionId: string): string {
	return sessionId.slice(0, 24);
}
