// Made from openapi/openapi.json by `npm run client:types`. Changes are lost.
export interface paths {
    "/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A song being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a song as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: for 30 s nothing could be learnt of the task; `data` is a Problem. The stream goes on, unless the task has become unknown.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream.
         */
        get: operations["getTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A song being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getMusicTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a song as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: for 30 s nothing could be learnt of the task; `data` is a Problem. The stream goes on, unless the task has become unknown.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream.
         */
        get: operations["getMusicTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Many tasks at once
         * @description Each id finds its place among tasks or among errors, both in the order asked. Costs as many requests of the client quota as there are ids.
         */
        get: operations["getTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process is alive */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process takes traffic */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a problem type means and what to do */
        get: operations["getProblemType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details */
        Problem: {
            /**
             * @description Path of a page about this type of problem
             * @example /problems/task-not-found
             */
            type: string;
            title: string;
            /** @description The same as the HTTP status */
            status: number;
            /** @description Fixed text for this type */
            detail: string;
            /** @description The same as X-Request-Id */
            requestId: string;
            /** @description Whether the same request may succeed later */
            retryable: boolean;
            taskId?: string;
            /** @description The code in KIE's envelope, where it decided */
            upstreamCode?: number;
        };
        TaskOutput: {
            /** @enum {string} */
            type: "audio" | "image" | "video" | "text";
            id: string | null;
            /** @description The final file; null until it is there */
            url: string | null;
            /** @description Plays while the file is being made, and not after */
            streamUrl: string | null;
            imageUrl: string | null;
            title: string | null;
            durationSeconds: number | null;
        };
        /** @description Why the task failed, in KIE's words; null unless state is failed */
        TaskError: {
            code: string | null;
            message: string | null;
        } | null;
        MusicTask: {
            taskId: string;
            /** @enum {string} */
            kind: "music";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, whatever it is */
            status: string;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            /** @description KIE's record in KIE's names: allowlisted fields only */
            record: {
                taskId?: string | null;
                parentMusicId?: string | null;
                /** @description JSON in a string, without the callback URL */
                param?: string | null;
                response?: {
                    taskId?: string | null;
                    sunoData?: ({
                        id?: string | null;
                        audioUrl?: string | null;
                        sourceAudioUrl?: string | null;
                        streamAudioUrl?: string | null;
                        sourceStreamAudioUrl?: string | null;
                        imageUrl?: string | null;
                        sourceImageUrl?: string | null;
                        prompt?: string | null;
                        modelName?: string | null;
                        title?: string | null;
                        tags?: string | null;
                        createTime?: number | string | null;
                        duration?: number | null;
                    } | null)[] | null;
                } | null;
                status?: string | null;
                type?: string | null;
                operationType?: string | null;
                errorCode?: number | string | null;
                errorMessage?: string | null;
                createTime?: number | string | null;
            } | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 60) for news (RFC 7240) */
                Prefer?: string;
            };
            path: {
                /**
                 * @description The taskId that KIE gave
                 * @example demo
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task; a failed task is an answer too */
            200: {
                headers: {
                    /** @description Weak tag of the body: it changes when the task does */
                    ETag?: string;
                    /** @description Terminal: private, max-age=3600, immutable. Running: private, no-cache */
                    "Cache-Control"?: string;
                    /** @description Seconds since the upstream answered */
                    Age?: string;
                    /** @description How the answer came about (RFC 9211) */
                    "Cache-Status"?: string;
                    /** @description While the task runs: when to ask again, in seconds */
                    "Retry-After"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    /** @description Prefer; Origin too, where pages of other origins are let in */
                    Vary?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description The task has not changed since If-None-Match */
            304: {
                headers: {
                    /** @description Weak tag of the body: it changes when the task does */
                    ETag?: string;
                    /** @description Terminal: private, max-age=3600, immutable. Running: private, no-cache */
                    "Cache-Control"?: string;
                    /** @description Seconds since the upstream answered */
                    Age?: string;
                    /** @description How the answer came about (RFC 9211) */
                    "Cache-Status"?: string;
                    /** @description While the task runs: when to ask again, in seconds */
                    "Retry-After"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    /** @description Prefer; Origin too, where pages of other origins are let in */
                    Vary?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid-task-id, invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-rate-limited, client-rate-limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-credentials, upstream-invalid-response, upstream-unreachable */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-credits, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-cached, upstream-timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated */
                "Last-Event-ID"?: string;
            };
            path: {
                /**
                 * @description The taskId that KIE gave
                 * @example demo
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events; a failed task is told by an event too */
            200: {
                headers: {
                    /** @description no-cache */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The task is over, and Last-Event-ID shows that the client knows: do not connect again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid-task-id, invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-credentials, upstream-invalid-response, upstream-unreachable */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-credits, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMusicTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 60) for news (RFC 7240) */
                Prefer?: string;
            };
            path: {
                /**
                 * @description The taskId that KIE gave
                 * @example demo
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The task; a failed task is an answer too */
            200: {
                headers: {
                    /** @description Weak tag of the body: it changes when the task does */
                    ETag?: string;
                    /** @description Terminal: private, max-age=3600, immutable. Running: private, no-cache */
                    "Cache-Control"?: string;
                    /** @description Seconds since the upstream answered */
                    Age?: string;
                    /** @description How the answer came about (RFC 9211) */
                    "Cache-Status"?: string;
                    /** @description While the task runs: when to ask again, in seconds */
                    "Retry-After"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    /** @description Prefer; Origin too, where pages of other origins are let in */
                    Vary?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description The task has not changed since If-None-Match */
            304: {
                headers: {
                    /** @description Weak tag of the body: it changes when the task does */
                    ETag?: string;
                    /** @description Terminal: private, max-age=3600, immutable. Running: private, no-cache */
                    "Cache-Control"?: string;
                    /** @description Seconds since the upstream answered */
                    Age?: string;
                    /** @description How the answer came about (RFC 9211) */
                    "Cache-Status"?: string;
                    /** @description While the task runs: when to ask again, in seconds */
                    "Retry-After"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    /** @description Prefer; Origin too, where pages of other origins are let in */
                    Vary?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid-task-id, invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-rate-limited, client-rate-limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-credentials, upstream-invalid-response, upstream-unreachable */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-credits, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-cached, upstream-timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMusicTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated */
                "Last-Event-ID"?: string;
            };
            path: {
                /**
                 * @description The taskId that KIE gave
                 * @example demo
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events; a failed task is told by an event too */
            200: {
                headers: {
                    /** @description no-cache */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The task is over, and Last-Event-ID shows that the client knows: do not connect again */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description invalid-task-id, invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description task-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-credentials, upstream-invalid-response, upstream-unreachable */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-credits, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upstream-timeout */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTasks: {
        parameters: {
            query: {
                /**
                 * @description 1 to 50 ids, comma separated; kind:id for a task of another kind than music
                 * @example demo,demo-instant
                 */
                ids: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What could be learnt of each */
            200: {
                headers: {
                    /** @description private, no-cache */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tasks: components["schemas"]["MusicTask"][];
                        errors: {
                            /** @description As asked */
                            id: string;
                            problem: components["schemas"]["Problem"];
                        }[];
                    };
                };
            };
            /** @description invalid-request */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal-error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shutting-down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is alive */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "alive";
                    };
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process takes traffic */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description shutting-down */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblemType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The last segment of `type`
                 * @example task-not-found
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The problem type */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        type: string;
                        title: string;
                        status: number;
                        meaning: string;
                        advice: string;
                        retryable: boolean;
                    };
                };
            };
            /** @description route-not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
