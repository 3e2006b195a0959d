/** A row of a collection. `order` is a fractional key; rows in a view are sorted and live (not removed). */
export interface Row {
	readonly id: string;
	readonly order: string;
}
