/**
 * The address by which people open the system, for papers that lead back to it: the first one that was set, else the
 * one of this very request.
 */
export function publicOrigin(origins: readonly string[], url: URL): string {
	return origins[0] ?? url.origin;
}
