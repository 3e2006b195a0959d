import type { Connection } from '@hocuspocus/server';
import type { PersonId } from '@veche/schema/kernel';
import type { LoadedDocument, Memory } from '../log/loaded.ts';
import type { Member, Members } from './member.ts';

/** A connection with its member and its document. */
export interface Present {
	readonly connection: Connection;
	readonly member: Member;
	readonly loaded: LoadedDocument;
}

/** Who is connected to what now. */
export class Presence {
	readonly #memory: Memory;
	readonly #members: Members;

	constructor(memory: Memory, members: Members) {
		this.#memory = memory;
		this.#members = members;
	}

	all(): readonly Present[] {
		return this.#memory.all().flatMap((loaded) => this.at(loaded));
	}

	at(loaded: LoadedDocument): readonly Present[] {
		return this.#members.at(loaded.document).map((one) => ({ ...one, loaded }));
	}

	connectionsOf(personId: PersonId): number {
		return this.all().filter(({ member }) => member.personId === personId).length;
	}
}
