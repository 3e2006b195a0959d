/** A signature as the sheet shows it; of the live document or, in a version, as of the signing. */
export interface SheetSignature {
	readonly role: string;
	readonly personId: string;
	readonly actingFor: string | null;
	/** UTC ISO 8601. */
	readonly at: string;
}
