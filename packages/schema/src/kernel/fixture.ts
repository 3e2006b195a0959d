/** A UUID that names a thing of a test by a number. */
export function uuid(n: number): string {
	return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}
