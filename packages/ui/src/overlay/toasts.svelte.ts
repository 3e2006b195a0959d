export interface Toast {
	readonly id: number;
	readonly text: string;
}

/** Short notices that may be missed («Ссылка скопирована»); never for saving, errors, locks or votes. */
export class Toasts {
	static readonly SHOWN_MS = 4000;

	#items = $state.raw<readonly Toast[]>([]);
	#last = 0;

	get items(): readonly Toast[] {
		return this.#items;
	}

	show(text: string): void {
		const id = ++this.#last;
		this.#items = [...this.#items, { id, text }];
		setTimeout(() => {
			this.#items = this.#items.filter((toast) => toast.id !== id);
		}, Toasts.SHOWN_MS);
	}
}
