import type { Severity } from '@veche/schema/kernel';

/** What a row gives to the control inside it; spread it: `<TextField {...control} …/>`. */
export interface FieldControl {
	readonly id: string;
	readonly labelledBy: string;
	readonly describedBy: string | undefined;
	readonly severity: Severity | undefined;
}

/** What every control takes. `value` is the truth of the document; a control never keeps its own. */
export interface ControlProps {
	id?: string | undefined;
	/** Path in the document (`fields/start`, `results/<row>/date`), for «Перейти к полю» and presence. */
	path?: string | undefined;
	/** Spoken name where no row gives one, e.g. in a table's cell. */
	label?: string | undefined;
	labelledBy?: string | undefined;
	describedBy?: string | undefined;
	/** Weight of the worst finding at this field; `blocking` makes the edge red. */
	severity?: Severity | undefined;
	/** Plain value without edges: reading, held, locked. */
	readonly?: boolean | undefined;
	disabled?: boolean | undefined;
	/** Inside a table: no box, the cell is the field. */
	cell?: boolean | undefined;
	/** Name in a plain HTML form. */
	name?: string | undefined;
	onfocus?: (() => void) | undefined;
	onblur?: (() => void) | undefined;
}

/** Two people set one field at nearly the same time: the later value stands, the other can be brought back. */
export interface FieldConflict {
	/** «Клеверовой И. С.»: in the genitive where the caller can, else the name. */
	readonly who: string;
	readonly theirs: string;
	readonly mine: string;
	readonly onkeep: () => void;
	readonly onrestore: () => void;
}
