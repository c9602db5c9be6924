/** The build hands a style sheet on as its text, made small. */
declare module '*.css' {
    const text: string;
    export default text;
}
