// What orval calls in place of `fetch`: what it would write itself throws for a page that is no JSON.

export async function anyFetch<T>(url: string, options: RequestInit): Promise<T> {
    const response = await fetch(url, options);
    const text = await response.text();
    let data: unknown = text;
    try {
        data = JSON.parse(text);
    } catch {
        // A proxy's page.
    }
    return { data, status: response.status, headers: response.headers } as T;
}
