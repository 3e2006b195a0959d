/** Somebody who is in the same document now, as others see him. */
export interface Presence {
	/** The person's id. */
	readonly id: string;
	/** Full name: «Клеверова Ия Сергеевна». */
	readonly name: string;
	readonly color: number;
}
