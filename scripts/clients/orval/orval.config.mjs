const users = (target, override) => ({
    input: process.env.DOCUMENT,
    output: { target, client: "fetch", baseUrl: { runtime: "(globalThis as any).base" }, override },
});

export default {
    users: users("generated/users.ts", { mutator: { path: "./fetch.ts", name: "anyFetch" } }),
    plain: users("generated/plain.ts"),
};
