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
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
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
         * A song being generated, or done (the long form of /tasks)
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
         * The life of a song as server-sent events, until it is done (the long form of /tasks)
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
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
    "/lyrics/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lyric being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getLyricsTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lyrics/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a lyric as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getLyricsTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wav/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A WAV file being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getWavTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wav/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a WAV file as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getWavTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocals/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A separated song being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getVocalsTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocals/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a separated song as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getVocalsTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/midi/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A MIDI transcript being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getMidiTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/midi/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a MIDI transcript as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getMidiTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mp4/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A music video being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getMp4Task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mp4/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a music video as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getMp4TaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cover/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A set of cover pictures being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getCoverTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cover/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a set of cover pictures as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getCoverTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/image4o/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A 4o picture being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getImage4oTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/image4o/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a 4o picture as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getImage4oTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flux/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Flux Kontext picture being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getFluxTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flux/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a Flux Kontext picture as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getFluxTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runway/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Runway video being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getRunwayTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runway/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a Runway video as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getRunwayTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aleph/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Aleph video being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getAlephTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aleph/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a Aleph video as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getAlephTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Veo video being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getVeoTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a Veo video as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getVeoTaskEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A market task being generated, or done
         * @description Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the task; when the time is up it is the task as it is (200, or 304).
         */
        get: operations["getJobsTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/tasks/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life of a market task as server-sent events, until it is done
         * @description `task`: the task has changed (and at once: as it is now). `data` is what GET answers, `id` its ETag.
         *     `end`: the task is over, nothing follows; the connection is closed. Close the EventSource.
         *     `problem`: nothing can be learnt of the task for now; `data` is a Problem. The stream goes on while waiting makes sense. With `id: gone` the task has been unknown for 90 s, and the stream ends.
         *     `bye`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.
         *
         *     A client whose `Accept` names `text/event-stream`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says `retry` and `problem`; every other client gets the plain problem.
         *
         *     A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; `curl -N` and an EventSource show each event as it happens.
         */
        get: operations["getJobsTaskEvents"];
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
        /**
         * Makes a song from a prompt
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song from a prompt
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a song
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/upload-cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an uploaded song in another style
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicUploadCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/upload-extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of an uploaded song
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicUploadExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/add-instrumental": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes instruments to a voice
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicAddInstrumental"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/add-vocals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a voice to instruments
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicAddVocals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/replace-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song with one section made anew
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicReplaceSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/mashup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one song out of two
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicMashup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/sounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a sound
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMusicSounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets the voice of a song, for other songs
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askMusicPersona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/timestamped-lyrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets the words of a song with their times
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askMusicTimestampedLyrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/music/style": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a style in more words
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askMusicStyle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lyrics/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes lyrics from a prompt
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createLyricsGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/wav/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song as WAV
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createWavConvert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vocals/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song in its voices and instruments
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createVocalsSeparate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/midi/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the notes of a separated song
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMidiGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mp4/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video of a song
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createMp4Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cover/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cover images of a song
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createCoverGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/image4o/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes images from a prompt or from images
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createImage4oGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/image4o/download-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a link that downloads an image, for 20 minutes
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askImage4oDownloadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flux/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an image from a prompt, or an image edited
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createFluxGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runway/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video from a prompt or an image
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createRunwayGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runway/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a video
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createRunwayExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/aleph/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video changed by a prompt
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createAlephGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video from a prompt or images
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createVeoGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a video
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createVeoExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/get-1080p": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a video in 1080p, which takes KIE some minutes
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askVeoGet1080p"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/veo/get-4k": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a video in 4K, which takes KIE some minutes
         * @description Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing here, and a request whose answer was lost is not repeated for you. Fields are KIE's.
         */
        post: operations["askVeoGet4k"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a task of any market model
         * @description Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request whose answer was lost with the same key: it is never paid for twice. Fields are KIE's.
         */
        post: operations["createJobsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A song, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieMusicRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lyrics/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lyric, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieLyricsRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wav/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A WAV file, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieWavRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocal-removal/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A separated song, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieVocalsRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/midi/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A MIDI transcript, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieMidiRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mp4/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A music video, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieMp4Record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suno/cover/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A set of cover pictures, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieCoverRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gpt4o-image/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A 4o picture, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieImage4oRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flux/kontext/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Flux Kontext picture, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieFluxRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runway/record-detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Runway video, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieRunwayRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aleph/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Aleph video, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieAlephRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veo/record-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A Veo video, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieVeoRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/recordInfo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A market task, as KIE answers
         * @description KIE's own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are codes in an HTTP 200.
         */
        get: operations["getKieJobsRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song from a prompt, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a song, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/upload-cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an uploaded song in another style, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicUploadCover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/upload-extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of an uploaded song, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicUploadExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/add-instrumental": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes instruments to a voice, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicAddInstrumental"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/add-vocals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a voice to instruments, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicAddVocals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/replace-section": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song with one section made anew, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicReplaceSection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/mashup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one song out of two, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicMashup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/sounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a sound, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMusicSounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/generate-persona": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets the voice of a song, for other songs, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        post: operations["askKieMusicPersona"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/generate/get-timestamped-lyrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets the words of a song with their times, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        post: operations["askKieMusicTimestampedLyrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/style/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a style in more words, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        post: operations["askKieMusicStyle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lyrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes lyrics from a prompt, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieLyricsGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wav/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song as WAV, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieWavConvert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vocal-removal/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a song in its voices and instruments, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieVocalsSeparate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/midi/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the notes of a separated song, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMidiGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mp4/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video of a song, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieMp4Create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suno/cover/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes cover images of a song, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieCoverGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gpt4o-image/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes images from a prompt or from images, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieImage4oGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gpt4o-image/download-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a link that downloads an image, for 20 minutes, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        post: operations["askKieImage4oDownloadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/flux/kontext/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an image from a prompt, or an image edited, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieFluxGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runway/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video from a prompt or an image, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieRunwayGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runway/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a video, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieRunwayExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/aleph/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video changed by a prompt, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieAlephGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veo/generate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a video from a prompt or images, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieVeoGenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veo/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes more of a video, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieVeoExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veo/get-1080p-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gets a video in 1080p, which takes KIE some minutes, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        get: operations["askKieVeoGet1080p"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/veo/get-4k-video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets a video in 4K, which takes KIE some minutes, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key means nothing here, and each request may cost credits.
         */
        post: operations["askKieVeoGet4k"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/createTask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a task of any market model, as KIE takes and answers it
         * @description KIE's own path, fields and envelope, by the rules and limits of the creating routes. An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.
         */
        post: operations["askKieJobsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/credit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credits of the account, as KIE answers */
        get: operations["getKieCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/common/download-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An address that downloads a result, as KIE answers */
        post: operations["getKieDownloadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-stream-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a file of a form to KIE, as KIE takes it
         * @description A path of KIE's upload host. The first bytes of the file tell its type.
         */
        post: operations["uploadKieForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-base64-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a file in base64 to KIE, as KIE takes it
         * @description A path of KIE's upload host, for at most 10 MB.
         */
        post: operations["uploadKieBase64"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/file-url-upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has KIE fetch a file, as KIE takes it
         * @description A path of KIE's upload host. The address or `fileName` ends in the extension of a type that is taken.
         */
        post: operations["uploadKieUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The credits that the KIE account has left
         * @description At most 10 s old. Answered only where creating is on.
         */
        get: operations["getCredits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/download-url": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gets an address that downloads a result
         * @description For the address of a result of KIE's: one that a browser saves as a file, valid for about 20 minutes.
         */
        post: operations["getDownloadUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a file to KIE
         * @description The body is the file: JPEG, PNG, WebP, GIF, MP4, MOV, WebM, MP3, WAV, M4A, Ogg or FLAC, told by its first bytes. Its url can be used as an input of what is created. Needs a Content-Length.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callbacks/kie/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a callback of KIE as a hint
         * @description For KIE alone. The task is read at once; nothing of the body is served.
         */
        post: operations["receiveCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server is, and where things are
         * @description A browser gets the playground here, unless it is off.
         */
        get: operations["getService"];
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
             * @description Address of a page about this type of problem
             * @example /problems/task-not-found
             */
            type: string;
            /**
             * @description The type in one word, wherever this server is
             * @enum {string}
             */
            code: "client-rate-limited" | "create-rate-limited" | "creation-disabled" | "duplicate-task" | "expectation-failed" | "forbidden-host" | "forbidden-origin" | "headers-too-large" | "idempotency-key-reused" | "input-refused" | "internal-error" | "invalid-request" | "invalid-task-id" | "malformed-request" | "method-not-allowed" | "not-cached" | "not-ready" | "overloaded" | "payload-too-large" | "request-timeout" | "route-not-found" | "shutting-down" | "submission-uncertain" | "task-not-found" | "task-rate-limited" | "unauthorized" | "unsupported-media-type" | "upstream-credentials" | "upstream-credits" | "upstream-invalid-response" | "upstream-maintenance" | "upstream-rate-limited" | "upstream-timeout" | "upstream-unavailable" | "upstream-unreachable";
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
            /** @description Why KIE refused an input, in its words, without addresses */
            upstreamMessage?: string;
            /** @description Which parameters or fields are wrong */
            errors?: {
                field: string;
                /** @description What the field takes */
                expected: string;
            }[];
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
            /** @description Lyrics, a transcript */
            text: string | null;
            durationSeconds: number | null;
        };
        /** @description Why the task failed, in KIE's words; null unless state is failed */
        TaskError: {
            code: string | null;
            message: string | null;
        } | null;
        /** @description KIE's record in KIE's names: allowlisted fields only */
        MusicRecord: ({
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
        } | null) | ({
            taskId?: string | null;
            model?: string | null;
            state?: string | null;
            successFlag?: number | string | null;
            /** @description JSON in a string, without the callback URL */
            param?: string | null;
            /** @description JSON in a string */
            resultJson?: string | null;
            response?: {
                resultUrls?: (string | null)[] | null;
                resultWaterMarkUrls?: (string | null)[] | null;
                /** @description Depends on the model */
                firstFrameUrl?: unknown;
                /** @description Depends on the model */
                lastFrameUrl?: unknown;
                /** @description Depends on the model */
                resultObject?: unknown;
                data?: ({
                    id?: string | null;
                    title?: string | null;
                    duration?: number | null;
                    audio_url?: string | null;
                    source_audio_url?: string | null;
                    stream_audio_url?: string | null;
                    source_stream_audio_url?: string | null;
                    image_url?: string | null;
                    source_image_url?: string | null;
                    model_name?: string | null;
                    prompt?: string | null;
                    tags?: string | null;
                    createTime?: number | string | null;
                } | null)[] | null;
            } | null;
            failCode?: number | string | null;
            failMsg?: string | null;
            costTime?: number | null;
            creditsConsumed?: number | null;
            consumeCredits?: number | null;
            progress?: number | null;
            completeTime?: number | string | null;
            createTime?: number | string | null;
            updateTime?: number | string | null;
        } | null);
        MusicTask: {
            taskId: string;
            /** @enum {string} */
            kind: "music";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["MusicRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        LyricsRecord: {
            taskId?: string | null;
            /** @description JSON in a string, without the callback URL */
            param?: string | null;
            response?: {
                taskId?: string | null;
                data?: ({
                    text?: string | null;
                    title?: string | null;
                    status?: string | null;
                    errorMessage?: string | null;
                } | null)[] | null;
            } | null;
            status?: string | null;
            type?: string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
            createTime?: number | string | null;
        } | null;
        LyricsTask: {
            taskId: string;
            /** @enum {string} */
            kind: "lyrics";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["LyricsRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        WavRecord: {
            taskId?: string | null;
            musicId?: string | null;
            musicIndex?: number | null;
            completeTime?: number | string | null;
            response?: {
                audioWavUrl?: string | null;
            } | null;
            successFlag?: number | string | null;
            createTime?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        WavTask: {
            taskId: string;
            /** @enum {string} */
            kind: "wav";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["WavRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        VocalsRecord: {
            taskId?: string | null;
            musicId?: string | null;
            musicIndex?: number | null;
            completeTime?: number | string | null;
            response?: {
                id?: string | null;
                originUrl?: string | null;
                originData?: ({
                    duration?: number | null;
                    audio_url?: string | null;
                    stem_type_group_name?: string | null;
                    id?: string | null;
                } | null)[] | null;
                instrumentalUrl?: string | null;
                vocalUrl?: string | null;
                backingVocalsUrl?: string | null;
                drumsUrl?: string | null;
                bassUrl?: string | null;
                guitarUrl?: string | null;
                pianoUrl?: string | null;
                keyboardUrl?: string | null;
                percussionUrl?: string | null;
                stringsUrl?: string | null;
                synthUrl?: string | null;
                fxUrl?: string | null;
                brassUrl?: string | null;
                woodwindsUrl?: string | null;
            } | null;
            successFlag?: number | string | null;
            createTime?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        VocalsTask: {
            taskId: string;
            /** @enum {string} */
            kind: "vocals";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["VocalsRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        MidiRecord: {
            taskId?: string | null;
            recordTaskId?: number | null;
            audioId?: string | null;
            completeTime?: number | string | null;
            midiData?: {
                state?: string | null;
                instruments?: ({
                    name?: string | null;
                    notes?: ({
                        pitch?: number | null;
                        start?: number | string | null;
                        end?: number | string | null;
                        velocity?: number | null;
                    } | null)[] | null;
                } | null)[] | null;
            } | null;
            successFlag?: number | string | null;
            createTime?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        MidiTask: {
            taskId: string;
            /** @enum {string} */
            kind: "midi";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["MidiRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        Mp4Record: {
            taskId?: string | null;
            musicId?: string | null;
            musicIndex?: number | null;
            completeTime?: number | string | null;
            response?: {
                videoUrl?: string | null;
            } | null;
            successFlag?: number | string | null;
            createTime?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        Mp4Task: {
            taskId: string;
            /** @enum {string} */
            kind: "mp4";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["Mp4Record"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        CoverRecord: {
            taskId?: string | null;
            parentTaskId?: string | null;
            completeTime?: number | string | null;
            response?: {
                images?: (string | null)[] | null;
            } | null;
            successFlag?: number | string | null;
            createTime?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        CoverTask: {
            taskId: string;
            /** @enum {string} */
            kind: "cover";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["CoverRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        Image4oRecord: {
            taskId?: string | null;
            /** @description JSON in a string, without the callback URL */
            paramJson?: string | null;
            completeTime?: number | string | null;
            response?: {
                resultUrls?: (string | null)[] | null;
            } | null;
            successFlag?: number | string | null;
            status?: string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
            createTime?: number | string | null;
            progress?: number | string | null;
        } | null;
        Image4oTask: {
            taskId: string;
            /** @enum {string} */
            kind: "image4o";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["Image4oRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        FluxRecord: {
            taskId?: string | null;
            /** @description JSON in a string, without the callback URL */
            paramJson?: string | null;
            completeTime?: number | string | null;
            response?: {
                originImageUrl?: string | null;
                resultImageUrl?: string | null;
            } | null;
            successFlag?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
            createTime?: number | string | null;
        } | null;
        FluxTask: {
            taskId: string;
            /** @enum {string} */
            kind: "flux";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["FluxRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        RunwayRecord: {
            taskId?: string | null;
            parentTaskId?: string | null;
            generateParam?: {
                prompt?: string | null;
                imageUrl?: string | null;
                expandPrompt?: boolean | null;
            } | null;
            state?: string | null;
            generateTime?: string | null;
            videoInfo?: {
                videoId?: string | null;
                taskId?: string | null;
                videoUrl?: string | null;
                imageUrl?: string | null;
            } | null;
            failCode?: number | string | null;
            failMsg?: string | null;
            expireFlag?: number | string | null;
        } | null;
        RunwayTask: {
            taskId: string;
            /** @enum {string} */
            kind: "runway";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["RunwayRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        AlephRecord: {
            taskId?: string | null;
            /** @description JSON in a string, without the callback URL */
            paramJson?: string | null;
            response?: {
                taskId?: string | null;
                resultVideoUrl?: string | null;
                resultImageUrl?: string | null;
            } | null;
            completeTime?: number | string | null;
            createTime?: number | string | null;
            successFlag?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
        } | null;
        AlephTask: {
            taskId: string;
            /** @enum {string} */
            kind: "aleph";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["AlephRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        VeoRecord: {
            taskId?: string | null;
            /** @description JSON in a string, without the callback URL */
            paramJson?: string | null;
            completeTime?: number | string | null;
            response?: {
                taskId?: string | null;
                resultUrls?: (string | null)[] | null;
                fullResultUrls?: (string | null)[] | null;
                originUrls?: (string | null)[] | null;
                resolution?: string | null;
                mediaIds?: (string | null)[] | null;
                hasAudioList?: (boolean | null)[] | null;
                seeds?: (number | null)[] | null;
            } | null;
            successFlag?: number | string | null;
            errorCode?: number | string | null;
            errorMessage?: string | null;
            createTime?: number | string | null;
            fallbackFlag?: boolean | null;
        } | null;
        VeoTask: {
            taskId: string;
            /** @enum {string} */
            kind: "veo";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["VeoRecord"];
        };
        /** @description KIE's record in KIE's names: allowlisted fields only */
        JobsRecord: {
            taskId?: string | null;
            model?: string | null;
            state?: string | null;
            successFlag?: number | string | null;
            /** @description JSON in a string, without the callback URL */
            param?: string | null;
            /** @description JSON in a string */
            resultJson?: string | null;
            response?: {
                resultUrls?: (string | null)[] | null;
                resultWaterMarkUrls?: (string | null)[] | null;
                /** @description Depends on the model */
                firstFrameUrl?: unknown;
                /** @description Depends on the model */
                lastFrameUrl?: unknown;
                /** @description Depends on the model */
                resultObject?: unknown;
                data?: ({
                    id?: string | null;
                    title?: string | null;
                    duration?: number | null;
                    audio_url?: string | null;
                    source_audio_url?: string | null;
                    stream_audio_url?: string | null;
                    source_stream_audio_url?: string | null;
                    image_url?: string | null;
                    source_image_url?: string | null;
                    model_name?: string | null;
                    prompt?: string | null;
                    tags?: string | null;
                    createTime?: number | string | null;
                } | null)[] | null;
            } | null;
            failCode?: number | string | null;
            failMsg?: string | null;
            costTime?: number | null;
            creditsConsumed?: number | null;
            consumeCredits?: number | null;
            progress?: number | null;
            completeTime?: number | string | null;
            createTime?: number | string | null;
            updateTime?: number | string | null;
        } | null;
        JobsTask: {
            taskId: string;
            /** @enum {string} */
            kind: "jobs";
            /**
             * @description succeeded and failed are terminal: nothing follows them
             * @enum {string}
             */
            state: "queued" | "running" | "succeeded" | "failed";
            /** @description KIE's own word, unchanged; null for a task made here that KIE has not told of yet */
            status: string | null;
            /** @description 1 on success only; null once failed, and while KIE's word says nothing of it. Never back within a stream */
            progress: number | null;
            /**
             * Format: date-time
             * @description KIE's time, where its zone is known
             */
            createdAt: string | null;
            outputs: components["schemas"]["TaskOutput"][];
            error: components["schemas"]["TaskError"];
            record: components["schemas"]["JobsRecord"];
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
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getLyricsTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["LyricsTask"];
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
    getLyricsTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getWavTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["WavTask"];
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
    getWavTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getVocalsTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["VocalsTask"];
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
    getVocalsTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getMidiTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["MidiTask"];
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
    getMidiTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getMp4Task: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["Mp4Task"];
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
    getMp4TaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getCoverTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["CoverTask"];
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
    getCoverTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getImage4oTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["Image4oTask"];
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
    getImage4oTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getFluxTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["FluxTask"];
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
    getFluxTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getRunwayTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["RunwayTask"];
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
    getRunwayTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getAlephTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["AlephTask"];
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
    getAlephTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getVeoTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["VeoTask"];
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
    getVeoTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
    getJobsTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer: if the task has not changed, 304 saves the body */
                "If-None-Match"?: string;
                /** @description no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait */
                "Cache-Control"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for news (RFC 7240) */
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
                    "application/json": components["schemas"]["JobsTask"];
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
    getJobsTaskEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The id of the last event: if the task has not changed since, it is not repeated. gone: 204 */
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
                    /** @description no-cache, no-transform: a proxy may neither store nor compress the events */
                    "Cache-Control"?: string;
                    /** @description no: nginx passes each event on at once */
                    "X-Accel-Buffering"?: string;
                    /** @description The id of this request in the log */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 2000
                     *     event: task
                     *     id: W/"5fTn"
                     *     data: {"taskId":"demo","state":"queued", …}
                     *
                     *     : still here
                     */
                    "text/event-stream": string;
                };
            };
            /** @description The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again */
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
                 * @description 1 to 50 ids, comma separated or repeated; kind:id for a task of another kind than music
                 * @example [
                 *       "demo",
                 *       "demo-instant"
                 *     ]
                 */
                ids: string[];
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
                        tasks: (components["schemas"]["MusicTask"] | components["schemas"]["LyricsTask"] | components["schemas"]["WavTask"] | components["schemas"]["VocalsTask"] | components["schemas"]["MidiTask"] | components["schemas"]["Mp4Task"] | components["schemas"]["CoverTask"] | components["schemas"]["Image4oTask"] | components["schemas"]["FluxTask"] | components["schemas"]["RunwayTask"] | components["schemas"]["AlephTask"] | components["schemas"]["VeoTask"] | components["schemas"]["JobsTask"])[];
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
            /** @description overloaded, shutting-down */
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
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    customMode: boolean;
                    instrumental: boolean;
                    model: string;
                    style?: string;
                    title?: string;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    customMode: boolean;
                    instrumental: boolean;
                    model: string;
                    style?: string;
                    title?: string;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    defaultParamFlag: boolean;
                    audioId: string;
                    model: string;
                    prompt?: string;
                    style?: string;
                    title?: string;
                    continueAt?: number | string;
                    instrumental?: boolean;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicUploadCover: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    prompt: string;
                    customMode: boolean;
                    instrumental: boolean;
                    model: string;
                    style?: string;
                    title?: string;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicUploadExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    defaultParamFlag: boolean;
                    instrumental?: boolean;
                    continueAt: number | string;
                    model: string;
                    prompt?: string;
                    style?: string;
                    title?: string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicAddInstrumental: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    title: string;
                    tags: string;
                    model?: string;
                    negativeTags: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicAddVocals: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    prompt: string;
                    title: string;
                    style: string;
                    model?: string;
                    negativeTags: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicReplaceSection: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId?: string;
                    audioId?: string;
                    uploadUrl?: string;
                    model?: string;
                    prompt: string;
                    tags: string;
                    title: string;
                    infillStartS: number | string;
                    infillEndS: number | string;
                    fullLyrics?: string;
                    negativeTags?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicMashup: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrlList: unknown[];
                    customMode: boolean;
                    model: string;
                    style: string;
                    title: string;
                    prompt?: string;
                    instrumental?: boolean;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMusicSounds: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    model: string;
                    soundLoop?: boolean;
                    soundTempo?: number | string;
                    soundKey?: string;
                    grabLyrics?: boolean;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askMusicPersona: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                    name: string;
                    description: string;
                    vocalStart?: number | string;
                    vocalEnd?: number | string;
                    style?: string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        personaId?: string | null;
                        name?: string | null;
                        description?: string | null;
                    } | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askMusicTimestampedLyrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alignedWords?: ({
                            word?: string | null;
                            success?: boolean | null;
                            startS?: number | null;
                            endS?: number | null;
                            palign?: number | null;
                        } | null)[] | null;
                        waveformData?: (number | null)[] | null;
                        hootCer?: number | null;
                        isStreamed?: boolean | null;
                    } | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askMusicStyle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId?: string | null;
                        param?: string | null;
                        result?: string | null;
                        creditsConsumed?: number | null;
                        successFlag?: number | string | null;
                        errorCode?: number | string | null;
                        errorMessage?: string | null;
                        errorMsg?: string | null;
                        createTime?: number | string | null;
                    } | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createLyricsGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LyricsTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createWavConvert: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WavTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createVocalsSeparate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId?: string;
                    audioId?: string;
                    audioUrl?: string;
                    type?: string;
                    stemName?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VocalsTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMidiGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MidiTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createMp4Create: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                    author?: string;
                    domainName?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mp4Task"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createCoverGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createImage4oGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    size: string;
                    prompt?: string;
                    filesUrl?: unknown[];
                    maskUrl?: string;
                    nVariants?: number | string;
                    isEnhance?: boolean;
                    uploadCn?: boolean;
                    enableFallback?: boolean;
                    fallbackModel?: string;
                    fileUrl?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image4oTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askImage4oDownloadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    url: string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createFluxGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    inputImage?: string;
                    aspectRatio?: string;
                    outputFormat?: string;
                    model?: string;
                    enableTranslation?: boolean;
                    promptUpsampling?: boolean;
                    uploadCn?: boolean;
                    safetyTolerance?: number | string;
                    watermark?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FluxTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createRunwayGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    duration: number | string;
                    quality: string;
                    imageUrl?: string;
                    aspectRatio?: string;
                    waterMark?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunwayTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createRunwayExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    prompt: string;
                    quality: string;
                    waterMark?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunwayTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createAlephGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    videoUrl: string;
                    waterMark?: string;
                    uploadCn?: boolean;
                    aspectRatio?: string;
                    seed?: number | string;
                    referenceImage?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlephTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createVeoGenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    imageUrls?: unknown[];
                    model?: string;
                    generationType?: string;
                    aspect_ratio?: string;
                    resolution?: string;
                    enableTranslation?: boolean;
                    enableFallback?: boolean;
                    watermark?: string;
                    duration?: number | string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VeoTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createVeoExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    prompt: string;
                    model?: string;
                    seeds?: number | string;
                    watermark?: string;
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VeoTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askVeoGet1080p: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    index?: number | string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resultUrl?: string | null;
                    } | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    askVeoGet4k: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    index?: number | string;
                };
            };
        };
        responses: {
            /** @description KIE's data: allowlisted fields only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taskId?: string | null;
                        resultUrls?: (string | null)[] | null;
                        imageUrls?: (string | null)[] | null;
                    } | null;
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task, not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    createJobsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 16 to 255 visible ASCII characters, new for each task that is wanted */
                "Idempotency-Key"?: string;
                /** @description wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240) */
                Prefer?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    model: string;
                    input: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The task, as it is known now; a repeat with the same key is answered alike */
            202: {
                headers: {
                    /** @description Where the task is read */
                    Location?: string;
                    /** @description The key of this request, made here when it came without one */
                    "Idempotency-Key"?: string;
                    /** @description wait=N, when Prefer was obeyed */
                    "Preference-Applied"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsTask"];
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description duplicate-task */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description idempotency-key-reused, input-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-rate-limited, create-rate-limited */
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
            /** @description upstream-credentials, upstream-unreachable */
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
            /** @description submission-uncertain, upstream-timeout */
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
    getKieMusicRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["MusicRecord"] | null;
                    };
                };
            };
        };
    };
    getKieLyricsRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["LyricsRecord"] | null;
                    };
                };
            };
        };
    };
    getKieWavRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["WavRecord"] | null;
                    };
                };
            };
        };
    };
    getKieVocalsRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["VocalsRecord"] | null;
                    };
                };
            };
        };
    };
    getKieMidiRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["MidiRecord"] | null;
                    };
                };
            };
        };
    };
    getKieMp4Record: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["Mp4Record"] | null;
                    };
                };
            };
        };
    };
    getKieCoverRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["CoverRecord"] | null;
                    };
                };
            };
        };
    };
    getKieImage4oRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["Image4oRecord"] | null;
                    };
                };
            };
        };
    };
    getKieFluxRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["FluxRecord"] | null;
                    };
                };
            };
        };
    };
    getKieRunwayRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["RunwayRecord"] | null;
                    };
                };
            };
        };
    };
    getKieAlephRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["AlephRecord"] | null;
                    };
                };
            };
        };
    };
    getKieVeoRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["VeoRecord"] | null;
                    };
                };
            };
        };
    };
    getKieJobsRecord: {
        parameters: {
            query: {
                /** @example demo */
                taskId: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: components["schemas"]["JobsRecord"] | null;
                    };
                };
            };
        };
    };
    askKieMusicGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    customMode: boolean;
                    instrumental: boolean;
                    model: string;
                    style?: string;
                    title?: string;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    defaultParamFlag: boolean;
                    audioId: string;
                    model: string;
                    prompt?: string;
                    style?: string;
                    title?: string;
                    continueAt?: number | string;
                    instrumental?: boolean;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicUploadCover: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    prompt: string;
                    customMode: boolean;
                    instrumental: boolean;
                    model: string;
                    style?: string;
                    title?: string;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicUploadExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    defaultParamFlag: boolean;
                    instrumental?: boolean;
                    continueAt: number | string;
                    model: string;
                    prompt?: string;
                    style?: string;
                    title?: string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicAddInstrumental: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    title: string;
                    tags: string;
                    model?: string;
                    negativeTags: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicAddVocals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrl: string;
                    prompt: string;
                    title: string;
                    style: string;
                    model?: string;
                    negativeTags: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicReplaceSection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId?: string;
                    audioId?: string;
                    uploadUrl?: string;
                    model?: string;
                    prompt: string;
                    tags: string;
                    title: string;
                    infillStartS: number | string;
                    infillEndS: number | string;
                    fullLyrics?: string;
                    negativeTags?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicMashup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadUrlList: unknown[];
                    customMode: boolean;
                    model: string;
                    style: string;
                    title: string;
                    prompt?: string;
                    instrumental?: boolean;
                    duration?: number | string;
                    negativeTags?: string;
                    vocalGender?: string;
                    styleWeight?: number | string;
                    weirdnessConstraint?: number | string;
                    audioWeight?: number | string;
                    personaId?: string;
                    personaModel?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicSounds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    model: string;
                    soundLoop?: boolean;
                    soundTempo?: number | string;
                    soundKey?: string;
                    grabLyrics?: boolean;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMusicPersona: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                    name: string;
                    description: string;
                    vocalStart?: number | string;
                    vocalEnd?: number | string;
                    style?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: ({
                            personaId?: string | null;
                            name?: string | null;
                            description?: string | null;
                        } | null) | null;
                    };
                };
            };
        };
    };
    askKieMusicTimestampedLyrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: ({
                            alignedWords?: ({
                                word?: string | null;
                                success?: boolean | null;
                                startS?: number | null;
                                endS?: number | null;
                                palign?: number | null;
                            } | null)[] | null;
                            waveformData?: (number | null)[] | null;
                            hootCer?: number | null;
                            isStreamed?: boolean | null;
                        } | null) | null;
                    };
                };
            };
        };
    };
    askKieMusicStyle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: ({
                            taskId?: string | null;
                            param?: string | null;
                            result?: string | null;
                            creditsConsumed?: number | null;
                            successFlag?: number | string | null;
                            errorCode?: number | string | null;
                            errorMessage?: string | null;
                            errorMsg?: string | null;
                            createTime?: number | string | null;
                        } | null) | null;
                    };
                };
            };
        };
    };
    askKieLyricsGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieWavConvert: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieVocalsSeparate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId?: string;
                    audioId?: string;
                    audioUrl?: string;
                    type?: string;
                    stemName?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMidiGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieMp4Create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    audioId: string;
                    author?: string;
                    domainName?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieCoverGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieImage4oGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    size: string;
                    prompt?: string;
                    filesUrl?: unknown[];
                    maskUrl?: string;
                    nVariants?: number | string;
                    isEnhance?: boolean;
                    uploadCn?: boolean;
                    enableFallback?: boolean;
                    fallbackModel?: string;
                    fileUrl?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieImage4oDownloadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    url: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: (string | null) | null;
                    };
                };
            };
        };
    };
    askKieFluxGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    inputImage?: string;
                    aspectRatio?: string;
                    outputFormat?: string;
                    model?: string;
                    enableTranslation?: boolean;
                    promptUpsampling?: boolean;
                    uploadCn?: boolean;
                    safetyTolerance?: number | string;
                    watermark?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieRunwayGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    duration: number | string;
                    quality: string;
                    imageUrl?: string;
                    aspectRatio?: string;
                    waterMark?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieRunwayExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    prompt: string;
                    quality: string;
                    waterMark?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieAlephGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    videoUrl: string;
                    waterMark?: string;
                    uploadCn?: boolean;
                    aspectRatio?: string;
                    seed?: number | string;
                    referenceImage?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieVeoGenerate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    prompt: string;
                    imageUrls?: unknown[];
                    model?: string;
                    generationType?: string;
                    aspect_ratio?: string;
                    resolution?: string;
                    enableTranslation?: boolean;
                    enableFallback?: boolean;
                    watermark?: string;
                    duration?: number | string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieVeoExtend: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    prompt: string;
                    model?: string;
                    seeds?: number | string;
                    watermark?: string;
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    askKieVeoGet1080p: {
        parameters: {
            query: {
                taskId: string;
                index?: number | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: ({
                            resultUrl?: string | null;
                        } | null) | null;
                    };
                };
            };
        };
    };
    askKieVeoGet4k: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    taskId: string;
                    index?: number | string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: ({
                            taskId?: string | null;
                            resultUrls?: (string | null)[] | null;
                            imageUrls?: (string | null)[] | null;
                        } | null) | null;
                    };
                };
            };
        };
    };
    askKieJobsCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    model: string;
                    input: {
                        [key: string]: unknown;
                    };
                    callBackUrl?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            taskId: string;
                        } | null;
                    };
                };
            };
        };
    };
    getKieCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: number | null;
                    };
                };
            };
        };
    };
    getKieDownloadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: string | null;
                    };
                };
            };
        };
    };
    uploadKieForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** @description Taken, and not obeyed: each file has a random name in one folder. */
                    uploadPath?: string;
                    /** @description As uploadPath. */
                    fileName?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            success: boolean;
                            fileName: string;
                            filePath: string;
                            /** Format: uri */
                            downloadUrl: string;
                            /** @description In bytes; missing for a file that KIE fetched */
                            fileSize?: number;
                            /** @example image/png */
                            mimeType: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    uploadKieBase64: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Standard base64, or a data URL of it */
                    base64Data: string;
                    /** @description Taken, and not obeyed: each file has a random name in one folder. */
                    uploadPath?: string;
                    /** @description As uploadPath. */
                    fileName?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            success: boolean;
                            fileName: string;
                            filePath: string;
                            /** Format: uri */
                            downloadUrl: string;
                            /** @description In bytes; missing for a file that KIE fetched */
                            fileSize?: number;
                            /** @example image/png */
                            mimeType: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    uploadKieUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    fileUrl: string;
                    /** @description Taken, and not obeyed: each file has a random name in one folder. */
                    uploadPath?: string;
                    /** @description As uploadPath. */
                    fileName?: string;
                };
            };
        };
        responses: {
            /** @description KIE's envelope: code 200 with data, or the code of a refusal and no data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description 200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500 */
                        code: number;
                        msg: string;
                        data: {
                            success: boolean;
                            fileName: string;
                            filePath: string;
                            /** Format: uri */
                            downloadUrl: string;
                            /** @description In bytes; missing for a file that KIE fetched */
                            fileSize?: number;
                            /** @example image/png */
                            mimeType: string;
                            /** Format: date-time */
                            uploadedAt: string;
                        } | null;
                    };
                };
            };
        };
    };
    getCredits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example 128.5 */
                        credits: number;
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
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
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
            /** @description upstream-credentials, upstream-unreachable, upstream-invalid-response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
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
    getDownloadUrl: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description The address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description invalid-request, malformed-request */
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
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description input-refused */
            422: {
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
            /** @description upstream-credentials, upstream-unreachable, upstream-invalid-response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
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
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Where the file lies, and until when. Everyone who knows the url can read the file. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @example audio/mpeg */
                        contentType: string;
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
            /** @description unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden-host, forbidden-origin, creation-disabled */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description request-timeout */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description payload-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unsupported-media-type */
            415: {
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
            /** @description upstream-credentials, upstream-unreachable, upstream-invalid-response */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description overloaded, shutting-down, upstream-maintenance, upstream-rate-limited, upstream-unavailable */
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
    receiveCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Names the submission; KIE got it in callBackUrl */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Heard, whether or not there is such a token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {integer} */
                        code: 200;
                        /** @enum {string} */
                        msg: "success";
                    };
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
            /** @description payload-too-large */
            413: {
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
            /** @description overloaded, shutting-down */
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
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Name, version and links */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        version: string;
                        /** @description Whether tasks are made up by an embedded fake KIE */
                        isSandbox: boolean;
                        isCreationOn: boolean;
                        /** @description Ids of the sandbox to try */
                        stories: string[];
                        links: {
                            [key: string]: string;
                        };
                    };
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
