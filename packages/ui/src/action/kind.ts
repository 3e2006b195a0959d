/** `primary`: at most one per screen. `row`: small, inside a table's row, never on touch. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger' | 'row';
