/** Its own, and empty: Turbopack looks for one in the folders above, and would find the product's. */
export function register() {}
