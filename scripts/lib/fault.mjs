/** Something that the person at the console has to mend. Shown as one line, without a stack. */
export class Fault extends Error {
	name = 'Fault';
}
