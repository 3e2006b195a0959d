/** What stands in the form of a person's particulars. */
export interface TypedPerson {
	readonly fullName: string;
	readonly post: string;
	readonly unit: string;
	readonly email: string;
	readonly external: boolean;
}
