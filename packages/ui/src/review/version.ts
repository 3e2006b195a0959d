/** One version in the list of a series. */
export interface ChainLink {
	readonly no: number;
	readonly inForce: boolean;
	/** It was decided against. */
	readonly refused?: boolean | undefined;
	/** ISO date on which the next version took its place. */
	readonly replacedOn?: string | undefined;
	/** Date and decision, who fixed it: whole lines as they stand. */
	readonly lines: readonly string[];
	/** SHA-256 in hex. */
	readonly hash: string;
	readonly href?: string | undefined;
	readonly compare?: { readonly no: number; readonly href: string } | undefined;
}
