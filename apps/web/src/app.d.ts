import type { Actor, Person } from '@veche/schema/people';
import type { Locale } from '@veche/schema/kernel';

declare global {
	namespace App {
		interface Error {
			readonly message: string;
			/** Named in the log beside the cause; a person can tell it to the administrator. */
			readonly traceId?: string;
		}
		interface Locals {
			/** Who is signed in, with the roles in force now; null for a guest. */
			actor: Actor | null;
			person: Person | null;
			/** Row id of the session (hash of the cookie). */
			sessionId: string | null;
			locale: Locale;
		}
	}
}

export {};
