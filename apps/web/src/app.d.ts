import type { Locale } from '@veche/schema/kernel';
import type { Actor, Person } from '@veche/schema/people';

declare global {
	namespace App {
		interface Error {
			readonly message: string;
			/** Stands in the log beside the cause; a person can tell it to the administrator. */
			readonly trace?: string;
		}
		interface Locals {
			/** Who is signed in, with the roles in force now; null for a guest. */
			signedIn: {
				readonly actor: Actor;
				readonly person: Person;
				/** Row id of the session (hash of the cookie). */
				readonly sessionId: string;
			} | null;
			locale: Locale;
			/** The request came with a session that is over: ended elsewhere, too old, or its person is blocked. */
			sessionOver: boolean;
		}
	}
}
