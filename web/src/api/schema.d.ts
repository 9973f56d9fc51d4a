/* Generated from docs/openapi.json by `npm run api`. Do not edit. */
export interface paths {
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the API tokens of the workspace, newest first */
        get: operations["listApiTokens"];
        put?: never;
        /** Issues an API token; its secret is shown this once */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a token at once */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a token a new secret; the old one may work on for a while */
        post: operations["rotateApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the workspace's own attributes; never more than 300 */
        get: operations["listAttributes"];
        put?: never;
        /** Defines an attribute */
        post: operations["createAttribute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attributes/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an attribute away; one in use is refused, or archived with force=true */
        delete: operations["deleteAttribute"];
        options?: never;
        head?: never;
        /** Changes an attribute (merge-patch); its key and scope stay */
        patch: operations["patchAttribute"];
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the audit log, newest first */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Checks the hash chain of one day (UTC), today if none is given */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link to a new password, if the address is known
         * @description The answer is the same whether or not it is. At most three letters an hour.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a new password by the link's secret and ends all sessions */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists bots, newest first; archived ones only when asked for */
        get: operations["listBots"];
        put?: never;
        /** Creates a website bot with an empty default flow */
        post: operations["createBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{botId}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the flows of a bot; never more than 50 */
        get: operations["listFlows"];
        put?: never;
        /** Creates a flow with an empty draft */
        post: operations["createFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one bot */
        get: operations["getBot"];
        put?: never;
        post?: never;
        /** Deletes an archived or never published bot for good */
        delete: operations["deleteBot"];
        options?: never;
        head?: never;
        /** Changes name, description, language, time zone or avatar (merge-patch) */
        patch: operations["patchBot"];
        trace?: never;
    };
    "/bots/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets running widgets fetch the configuration again at once */
        post: operations["applyBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hides a bot and makes it read-only */
        post: operations["archiveBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies settings and drafts into a new bot */
        post: operations["duplicateBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes settings and the drafts of all flows as a file */
        post: operations["exportBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says what a file would do to this bot; with confirm=true does it, all or nothing */
        post: operations["importFlows"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/install": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the embed snippet and how to install it */
        get: operations["getBotInstall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops the automation; messages still reach the inbox */
        post: operations["pauseBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes all changed flows together, or none */
        post: operations["publishBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings an archived bot back, paused */
        post: operations["restoreBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a paused bot answer again */
        post: operations["resumeBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/settings/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows on which websites the widget may be used */
        get: operations["getBotAccess"];
        /** Replaces the websites on which the widget may be used */
        put: operations["putBotAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/settings/design": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how the widget looks */
        get: operations["getBotDesign"];
        /** Replaces how the widget looks */
        put: operations["putBotDesign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bots/{id}/settings/general": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the general settings: words, texts, times */
        get: operations["getBotGeneral"];
        /** Replaces the general settings; they apply at once */
        put: operations["putBotGeneral"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the brand of the request's host */
        get: operations["getBrand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When this much business time is over */
        post: operations["calendarDue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/elapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How much business time lies between two instants */
        post: operations["calendarElapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists contacts, newest first, or those that fit the filters */
        get: operations["listContacts"];
        put?: never;
        /** Creates a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes one contact of several records of one person */
        post: operations["mergeContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows what merging would keep and move; changes nothing */
        post: operations["previewContactMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one contact with its channel identities */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Puts a contact into the bin */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Changes some fields of a contact (merge-patch) */
        patch: operations["patchContact"];
        trace?: never;
    };
    "/contacts/{id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the conversations with one person, newest first */
        get: operations["listContactConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists contacts with the same e-mail address or phone number, at most ten */
        get: operations["listContactDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the notes about a contact, newest first */
        get: operations["listContactNotes"];
        put?: never;
        /** Writes a note about a contact */
        post: operations["addContactNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a note away: an own one, or any for those who may */
        delete: operations["deleteContactNote"];
        options?: never;
        head?: never;
        /** Changes an own note within 15 minutes (merge-patch) */
        patch: operations["patchContactNote"];
        trace?: never;
    };
    "/contacts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a contact out of the bin, up to 30 days after */
        post: operations["restoreContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists what happened to a contact, newest first */
        get: operations["getContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the conversations of a queue */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the conversations of each queue */
        get: operations["countConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one conversation as it stands now */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a conversation a member's, or nobody's */
        post: operations["assignConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/handback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a conversation back to the bot */
        post: operations["handBackConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists lines of a thread, oldest first: the newest, those before a line, or those after one */
        get: operations["listMessages"];
        put?: never;
        /** Replies to the contact; takes the conversation over if nobody has */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the notes on a conversation, oldest first */
        get: operations["listConversationNotes"];
        put?: never;
        /** Writes a note that only the team sees */
        post: operations["addConversationNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a note: an own one, or any for those who may */
        delete: operations["deleteConversationNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a conversation as seen by the team */
        post: operations["markConversationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a closed conversation again */
        post: operations["reopenConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a conversation */
        post: operations["resolveConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/takeover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a conversation over from the bot */
        post: operations["takeOverConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the contact that a member is typing */
        post: operations["signalTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feature-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists requests, newest first; those with any of the words, or that of a ticket */
        get: operations["listFeatureRequests"];
        put?: never;
        /** Asks for something; it stands on the roadmap at once, with the partner's vote */
        post: operations["createFeatureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feature-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a request */
        get: operations["getFeatureRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feature-requests/{id}/vote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The partner wants it as well; it counts once, whoever of the partner votes */
        post: operations["voteForFeatureRequest"];
        /** Takes the partner's vote back; a candidate stays one */
        delete: operations["withdrawFeatureRequestVote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a flow without its graph */
        get: operations["getFlow"];
        put?: never;
        post?: never;
        /** Deletes a flow, unless others lead to it */
        delete: operations["deleteFlow"];
        options?: never;
        head?: never;
        /** Renames a flow, changes its role, folder, triggers or switch */
        patch: operations["patchFlow"];
        trace?: never;
    };
    "/flows/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the draft: the graph, and what a canvas shows of each node */
        get: operations["getFlowDraft"];
        /** Replaces the whole graph of the revision named by If-Match */
        put: operations["putFlowDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/draft/ops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Applies steps to the draft, all or none */
        post: operations["editFlowDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the draft of one flow, and the attributes it needs, as a file */
        post: operations["exportFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes this flow: checked first, then frozen as its next version */
        post: operations["publishFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copies a version into the draft; publishes nothing */
        post: operations["restoreFlowVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks the draft as a publish would */
        post: operations["validateFlow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the published versions, newest first */
        get: operations["listFlowVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/flows/{id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one published version with its graph */
        get: operations["getFlowVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts an invitation; sign in afterwards */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists outgoing mail, newest first */
        get: operations["listOutgoingMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a letter with its words and tries; the reading is in the audit log */
        get: operations["getOutgoingMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the planned work that concerns one */
        get: operations["listMaintenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the signed-in person and the places they work in */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name, phone, language or time zone (merge-patch) */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the password and ends the other sessions */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the browsers that are signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs a browser out */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the members of this place */
        get: operations["listMembers"];
        put?: never;
        /** Invites a member, or makes one with a temporary password */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows one member */
        get: operations["getMember"];
        put?: never;
        post?: never;
        /** Removes a member; the name stays on what they did */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Changes a member (merge-patch) */
        patch: operations["patchMember"];
        trace?: never;
    };
    "/members/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new invitation link; the old one ends */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the partner's brand */
        get: operations["getPartnerBrand"];
        /** Changes name, colour and support address; all pages show it at once */
        put: operations["putPartnerBrand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/brand/images/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows another logo (PNG or JPEG) or icon (square PNG) from now on */
        post: operations["addBrandImage"];
        /** Shows no logo or icon there any more */
        delete: operations["deleteBrandImage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the partners of this installation */
        get: operations["listPartners"];
        put?: never;
        /** Makes a partner and invites its owner */
        post: operations["createPartner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the permissions of this level */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/feature-requests/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a request stand for a ticket: its partner votes, and the ticket is closed */
        post: operations["linkFeatureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/feature-requests/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the votes to the request that asks for the same; gives that one */
        post: operations["mergeFeatureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/feature-requests/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans, builds, releases or declines a request; its voters are told */
        post: operations["moveFeatureRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans work and announces it, or keeps a draft */
        post: operations["planMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes or moves work that has not begun; announces a draft */
        put: operations["changeMaintenance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins planned work by hand */
        post: operations["beginMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the work does not take place */
        post: operations["cancelMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that the work is done */
        post: operations["completeMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/maintenance/{id}/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says something about planned work */
        post: operations["updateMaintenance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists reviews, the newest first */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many are due, overdue, not done */
        get: operations["getReviewStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a review */
        get: operations["getReview"];
        /** Keeps what somebody wrote; the first time makes a draft of it */
        put: operations["saveReview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/{id}/actions/{position}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An agreed action is done or dropped */
        post: operations["settleReviewAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A manager who did not write it lets it out; the partners it concerns are told */
        post: operations["publishReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It needs more work, and why */
        post: operations["returnReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/reviews/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is complete; somebody else looks at it */
        post: operations["submitReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/status/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a component, measured from now on */
        post: operations["addStatusComponent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/status/components/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes a component, and says by hand how it is */
        put: operations["editStatusComponent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/status/incidents/{id}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets an incident speak for a ticket of the desk */
        post: operations["linkStatusIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the contracts with partners */
        get: operations["listSlaAssignments"];
        put?: never;
        /** Another policy or calendar for the tickets a partner opens from then on */
        post: operations["createSlaAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the desk's calendars */
        get: operations["listDeskCalendars"];
        put?: never;
        /** Makes a calendar */
        post: operations["createDeskCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a calendar in its newest version */
        get: operations["getDeskCalendar"];
        /** Makes the next version; due times of open tickets may move to later only */
        put: operations["editDeskCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/calendars/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a calendar */
        get: operations["listDeskCalendarVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is called, level by level */
        get: operations["listEscalationContacts"];
        put?: never;
        /** Adds somebody to call */
        post: operations["addEscalationContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes somebody to call */
        put: operations["editEscalationContact"];
        post?: never;
        /** Calls somebody no more */
        delete: operations["removeEscalationContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was to be sent, and how that went */
        get: operations["listPageDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads holidays in columns or as a calendar file; nothing is stored */
        post: operations["readHolidayFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/incoming-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists incoming mail, newest first */
        get: operations["listIncomingMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/incoming-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an incoming mail with its header */
        get: operations["getIncomingMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the desk's mailbox */
        get: operations["getMailbox"];
        /** Sets up the desk's mailbox */
        put: operations["setMailbox"];
        post?: never;
        /** Takes no more mail in */
        delete: operations["removeMailbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/mailbox/hook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a program post mails, with a new secret */
        post: operations["addMailHook"];
        /** Lets no program post mails */
        delete: operations["removeMailHook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/mailbox/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a mailbox and says what the server said */
        post: operations["tryMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pages that nobody has acknowledged, or all of them, newest first */
        get: operations["listTicketPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/pages/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says "I have it" */
        post: operations["acknowledgeTicketPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/paging-hooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where pages are posted */
        get: operations["listPagingHooks"];
        put?: never;
        /** Posts pages to one more address */
        post: operations["addPagingHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/paging-hooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Posts pages there no more */
        delete: operations["removePagingHook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the desk's policies */
        get: operations["listDeskPolicies"];
        put?: never;
        /** Makes a policy */
        post: operations["createDeskPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a policy in its newest version */
        get: operations["getDeskPolicy"];
        /** Makes the next version, for tickets opened from now on */
        put: operations["editDeskPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/policies/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the versions of a policy */
        get: operations["listDeskPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/sla/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which promises of a period would have been kept under other terms */
        post: operations["simulateSla"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider/support/tickets/{id}/breach-reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says why a promise was broken */
        put: operations["explainBreach"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/realtime/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a one-time ticket for the console's socket */
        post: operations["issueRealtimeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roadmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything asked for, planned and released in the last 180 days */
        get: operations["getRoadmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the roles of this place */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/nodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the node types of this installation */
        get: operations["listNodeTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/nodes/{type}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the JSON Schema (2020-12) of a node type's settings */
        get: operations["getNodeSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gives a fresh CSRF token to a signed-in browser */
        get: operations["getSession"];
        put?: never;
        /**
         * Signs in
         * @description Sets the session cookie. 409 `choose_realm` with `realms` where several fit: repeat with `realmId`.
         */
        post: operations["signIn"];
        /** Signs out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tells whether the installation needs its set-up */
        get: operations["getSetup"];
        put?: never;
        /** Sets the installation up and makes the provider's account; works once */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What works, what is wrong, what is planned */
        get: operations["getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/components": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the parts of the product */
        get: operations["listStatusComponents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the incidents of one's own page, drafts too */
        get: operations["listStatusIncidents"];
        put?: never;
        /** Says that something is wrong: on the page, in the feeds, by mail */
        post: operations["openStatusIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows an incident with its tickets */
        get: operations["getStatusIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/incidents/{id}/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says one more word: on the page, in the feeds, by mail, and on linked tickets */
        post: operations["updateStatusIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows how one's own page is set up */
        get: operations["getStatusPage"];
        /** Sets one's own page up */
        put: operations["putStatusPage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists who is told by mail */
        get: operations["listStatusSubscribers"];
        put?: never;
        /** Sends a link to this address; letters begin once it is followed */
        post: operations["subscribeToStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/status/subscribers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes somebody off the list */
        delete: operations["removeStatusSubscriber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the desk is open, its hours and holidays, and what it promises */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/proof-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key that signs proofs */
        get: operations["getProofKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/proof-packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proof packs, the newest first */
        get: operations["listProofPacks"];
        put?: never;
        /** Makes the proof of a month; one that is over has one for ever */
        post: operations["makeProofPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/proof-packs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed file of a proof, to save */
        get: operations["getProofPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/attainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many promises of a period were kept */
        get: operations["reportAttainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/backlog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets that came in and were solved in a period, and what is open now */
        get: operations["reportBacklog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/breaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Broken promises of a period, and why */
        get: operations["reportBreaches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as a table of columns */
        get: operations["exportSupportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/first-response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long it took until staff first answered */
        get: operations["reportFirstResponse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reports/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long it took until it was resolved */
        get: operations["reportResolution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists published reviews of incidents that touched the partner, the newest first */
        get: operations["listPublishedReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/sla/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The due times a ticket would have; nothing is stored */
        post: operations["previewSla"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the tickets of a queue, those that fall due first in front */
        get: operations["listTickets"];
        put?: never;
        /** Opens a ticket; its clocks start at once */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/counters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts the tickets of each queue */
        get: operations["countTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows a ticket with its clocks */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The partner is satisfied: the ticket closes */
        post: operations["acceptTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/approve-resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a ticket because its resolution is as expected */
        post: operations["approveTicketResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a ticket to one of the staff */
        post: operations["assignTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a file for a message to use */
        post: operations["addTicketAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file of a ticket, to save */
        get: operations["getTicketAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a ticket; it is not a closure */
        post: operations["cancelTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes the category, and with it what is promised */
        post: operations["recategoriseTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The partner disputes a less urgent category; the manager decides */
        post: operations["disputeTicketCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for the manager (partner), or raises a ticket (staff) */
        post: operations["escalateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/level": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raises or lowers the level of a ticket */
        post: operations["setTicketLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes on a ticket, with files */
        post: operations["writeTicketMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/phone-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enters that the partner was answered by phone; the call is the response */
        post: operations["enterTicketPhoneAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The partner says it is not resolved */
        post: operations["rejectTicketResolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The partner opens a ticket again, as long as the policy allows after it was closed */
        post: operations["reopenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/sla": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clocks of a ticket with their counted and skipped stretches, and why */
        get: operations["explainTicketSla"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves a ticket to another status */
        post: operations["moveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/threat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that stability, data or business are at stake */
        post: operations["setTicketThreat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a ticket, oldest first; internal notes only for staff */
        get: operations["getTicketTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows the workspace that the request works in */
        get: operations["getWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the workspace's name and profile (merge-patch) */
        patch: operations["patchWorkspace"];
        trace?: never;
    };
    "/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the partner's workspaces */
        get: operations["listWorkspaces"];
        put?: never;
        /** Makes a workspace and invites its owner */
        post: operations["createWorkspace"];
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
        Accent: {
            dark: components["schemas"]["AccentRoles"];
            hex: string;
            light: components["schemas"]["AccentRoles"];
            ramp10: string[];
        };
        AccentRoles: {
            graphic: string;
            onGraphic: string;
            onSolid: string;
            solid: string;
            solidHover: string;
            text: string;
            tint: string;
            tintHover: string;
            tintLine: string;
        };
        AcceptInvitation: {
            name?: string | null;
            password?: string | null;
            token: string;
        };
        AccessSettings: {
            allowedOrigins: string[];
        };
        Amount: {
            /** Format: int32 */
            days?: number | null;
            /** Format: int32 */
            graceMinutes?: number | null;
            /** Format: int32 */
            minutes?: number | null;
            /** @enum {string} */
            mode: "wall" | "service" | "business_days" | "wall_rolled";
        };
        AnsweredByPhone: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: date-time */
            calledAt: string;
            note: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "answered_by_phone";
        };
        ApiToken: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            createdById: string;
            disabled: boolean;
            /** Format: date-time */
            expiresAt?: string | null;
            id: string;
            ipAllow: string[];
            lastIp?: string | null;
            /** Format: date-time */
            lastUsedAt?: string | null;
            name: string;
            prefix: string;
            scopes: string[];
        };
        ApiTokenSecret: {
            secret: string;
            token: components["schemas"]["ApiToken"];
        };
        Assigned: Omit<components["schemas"]["TicketFact"], "kind"> & {
            to?: string | null;
            toName?: string | null;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "assigned";
        };
        Assignment: {
            memberId?: string | null;
        };
        Attached: {
            id: string;
            mediaType: string;
            name: string;
            /** Format: int64 */
            size: number;
        };
        Attribute: {
            agentEditable: boolean;
            archived: boolean;
            /** Format: date-time */
            createdAt: string;
            defaultValue?: unknown;
            description: string;
            /** @example budget */
            key: string;
            label: string;
            options: string[];
            pii: boolean;
            /** @enum {string} */
            scope: "contact" | "chat" | "session";
            /** @enum {string} */
            type: "text" | "number" | "boolean" | "date" | "time" | "datetime" | "enum" | "list" | "file" | "location" | "phone" | "email" | "url" | "json";
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        AttributeFields: {
            agentEditable?: boolean | null;
            archived?: boolean | null;
            defaultValue?: unknown;
            description?: string | null;
            label?: string;
            options?: string[] | null;
            pii?: boolean | null;
            /** @enum {string} */
            type?: "text" | "number" | "boolean" | "date" | "time" | "datetime" | "enum" | "list" | "file" | "location" | "phone" | "email" | "url" | "json";
        };
        AuditActor: {
            email?: string | null;
            id?: string | null;
            name?: string | null;
            type: string;
        };
        AuditEntry: {
            action: string;
            actor: components["schemas"]["AuditActor"];
            after?: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            at: string;
            before?: {
                [key: string]: unknown;
            } | null;
            id: string;
            impersonatorId?: string | null;
            ip?: string | null;
            object: components["schemas"]["AuditObject"];
            requestId?: string | null;
            /** @enum {string} */
            result: "ok" | "denied" | "failed";
            userAgent?: string | null;
        };
        AuditObject: {
            id?: string | null;
            name?: string | null;
            type: string;
        };
        AuditVerified: {
            /** Format: int32 */
            checked: number;
            /** Format: date */
            day: string;
            firstBrokenId?: string | null;
            intact: boolean;
            /** Format: int32 */
            waiting: number;
        };
        Bot: {
            /** Format: date-time */
            archivedAt?: string | null;
            avatar: string;
            /** @enum {string} */
            channelType: "website" | "landing" | "whatsapp" | "facebook" | "instagram" | "telegram" | "teams";
            /** Format: int64 */
            configVersion: number;
            /** Format: date-time */
            createdAt: string;
            description: string;
            id: string;
            language: string;
            name: string;
            /** @enum {string} */
            status: "draft" | "live" | "degraded" | "paused" | "disconnected" | "archived";
            statusReason: string;
            timezone: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
            widgetKey: string;
        };
        BotFields: {
            avatar?: string;
            description?: string;
            language?: string;
            name?: string;
            timezone?: string;
        };
        BotPublication: {
            bot: components["schemas"]["Bot"];
            published: components["schemas"]["PublishedVersion"][];
        };
        BotPublishOrder: {
            acceptWarnings?: boolean | null;
            note?: string | null;
        };
        Brand: {
            accent: components["schemas"]["Accent"];
            iconUrl: string;
            logoUrl?: string | null;
            name: string;
            supportEmail?: string | null;
        };
        BrandChange: {
            accent: string;
            name: string;
            /** Format: email */
            supportEmail?: string | null;
        };
        BreachReason: {
            /** @enum {string} */
            clock: "response" | "resolution" | "update" | "silence";
            /** Format: int32 */
            clockNumber: number;
            /** Format: int32 */
            cycle: number;
            /** @enum {string} */
            reason: "people" | "triage" | "third_party" | "load" | "process" | "other";
        };
        Calendar: {
            holidays?: components["schemas"]["CalendarHoliday"][] | null;
            id?: string | null;
            name?: string | null;
            /** Format: int32 */
            standardDayMinutes?: number | null;
            weekly: {
                [key: string]: string[][];
            };
            zone: string;
        };
        CalendarDefinition: {
            holidays?: components["schemas"]["CalendarHoliday"][] | null;
            /** Format: int32 */
            standardDayMinutes?: number | null;
            weekly: {
                [key: string]: string[][];
            };
            zone: string;
        };
        CalendarDue: {
            /** Format: date-time */
            due: string;
            spans: components["schemas"]["CalendarSpan"][];
            stretches: components["schemas"]["CalendarStretch"][];
        };
        CalendarDueQuestion: {
            calendar?: components["schemas"]["Calendar"] | null;
            pauses?: components["schemas"]["CalendarPause"][] | null;
            /** Format: int64 */
            seconds: number;
            /** Format: date-time */
            start: string;
        };
        CalendarElapsed: {
            /** Format: int64 */
            seconds: number;
            spans: components["schemas"]["CalendarSpan"][];
            stretches: components["schemas"]["CalendarStretch"][];
        };
        CalendarElapsedQuestion: {
            calendar?: components["schemas"]["Calendar"] | null;
            /** Format: date-time */
            end: string;
            pauses?: components["schemas"]["CalendarPause"][] | null;
            /** Format: date-time */
            start: string;
        };
        CalendarHoliday: string | components["schemas"]["CalendarHolidayEntry"];
        CalendarHolidayEntry: {
            /** Format: date */
            date?: string | null;
            /** Format: int32 */
            day?: number | null;
            /** Format: int32 */
            month?: number | null;
            name?: string | null;
            windows?: string[][] | null;
        };
        CalendarPause: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        CalendarSpan: {
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            seconds: number;
            /** Format: date-time */
            to: string;
        };
        CalendarStretch: {
            /** Format: date-time */
            from: string;
            note?: string | null;
            /** Format: int64 */
            seconds: number;
            /** Format: date-time */
            to: string;
            /** @enum {string} */
            why: "counted" | "paused" | "holiday" | "closed_day" | "outside_hours";
        };
        ClockBreached: Omit<components["schemas"]["TicketFact"], "kind"> & {
            clock: string;
            /** Format: int32 */
            cycle: number;
            /** Format: int32 */
            number: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "clock_breached";
        };
        ClockWarned: Omit<components["schemas"]["TicketFact"], "kind"> & {
            clock: string;
            /** Format: int32 */
            cycle: number;
            /** Format: int32 */
            number: number;
            /** Format: int32 */
            percent: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "clock_warned";
        };
        Contact: {
            address?: string | null;
            attributes: {
                [key: string]: unknown;
            };
            avatarUrl?: string | null;
            /** Format: date */
            birthday?: string | null;
            blocked: boolean;
            city?: string | null;
            company?: string | null;
            country?: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description What everybody shows: the given name or what is known instead */
            displayName: string;
            email?: string | null;
            firstName?: string | null;
            id: string;
            identities?: components["schemas"]["ContactIdentity"][] | null;
            isLead: boolean;
            isOnline: boolean;
            jobTitle?: string | null;
            labels: string[];
            language?: string | null;
            lastName?: string | null;
            /** Format: date-time */
            leadAt?: string | null;
            leadReason?: string | null;
            phone?: string | null;
            postalCode?: string | null;
            region?: string | null;
            source: string;
            stats: components["schemas"]["Stats"];
            timezone?: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        ContactDuplicates: {
            data: components["schemas"]["Contact"][];
        };
        ContactFields: {
            address?: string | null;
            attributes?: {
                [key: string]: unknown;
            } | null;
            avatarUrl?: string | null;
            /** Format: date */
            birthday?: string | null;
            city?: string | null;
            company?: string | null;
            country?: string | null;
            displayName?: string | null;
            email?: string | null;
            firstName?: string | null;
            jobTitle?: string | null;
            labels?: string[] | null;
            language?: string | null;
            lastName?: string | null;
            /** @example +14155552671 */
            phone?: string | null;
            postalCode?: string | null;
            region?: string | null;
            timezone?: string | null;
        };
        ContactIdentity: {
            botId: string;
            channelKind: string;
            externalId: string;
            /** Format: date-time */
            firstInboundAt?: string | null;
            handle?: string | null;
            id: string;
            /** Format: date-time */
            lastInboundAt?: string | null;
            verified: boolean;
        };
        ContactMerge: {
            ids: string[];
            survivorId: string;
        };
        ContactMergePreview: {
            becomesBlocked: boolean;
            contact: components["schemas"]["Contact"];
            /** Format: int32 */
            identities: number;
            /** Format: int32 */
            notes: number;
        };
        ContactMerged: {
            contact: components["schemas"]["Contact"];
            /** Format: uuid */
            mergeId: string;
        };
        ContactNote: {
            authorName: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            text: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        ContactNoteFields: {
            text: string;
            title?: string | null;
        };
        ContactPage: {
            /** Format: int32 */
            count?: number | null;
            countIsMinimum?: boolean | null;
            data: components["schemas"]["Contact"][];
            page: components["schemas"]["PageInfo"];
        };
        Conversation: {
            assignee?: components["schemas"]["ConversationMember"] | null;
            botId: string;
            channelType: string;
            contact: components["schemas"]["ConversationContact"];
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            handler: "bot" | "human" | "none";
            id: string;
            labels: string[];
            /** Format: date-time */
            lastActivityAt: string;
            lastMessage: components["schemas"]["ConversationLastMessage"];
            missed: boolean;
            /** Format: int64 */
            number: number;
            priority: string;
            /** @enum {string} */
            state: "bot" | "open" | "snoozed" | "resolved";
            /** Format: int32 */
            unread: number;
            /** Format: int64 */
            version: number;
            /** Format: date-time */
            waitingSince?: string | null;
        };
        ConversationContact: {
            id: string;
            name: string;
        };
        ConversationCounters: {
            /** Format: int32 */
            bot: number;
            /** Format: int32 */
            mine: number;
            /** Format: int32 */
            missed: number;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            snoozed: number;
            /** Format: int32 */
            unassigned: number;
            /** Format: int32 */
            waiting: number;
        };
        ConversationLastMessage: {
            /** Format: date-time */
            at?: string | null;
            by: string;
            preview: string;
        };
        ConversationMember: {
            id: string;
            name: string;
        };
        ConversationNote: {
            authorId?: string | null;
            authorName: string;
            /** Format: date-time */
            createdAt: string;
            id: string;
            text: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        ConversationNoteList: {
            data: components["schemas"]["ConversationNote"][];
        };
        Dependency: {
            /** Format: date-time */
            expectedAt: string;
            /** @enum {string} */
            kind: "third_party" | "unforeseen";
            reason: string;
            reference?: string | null;
            vendor?: string | null;
        };
        DesignSettings: {
            fileUpload: boolean;
            greeting: components["schemas"]["Greeting"];
            /** @enum {string} */
            position: "bottom_right" | "bottom_left";
            primaryColor?: string | null;
            privacyUrl?: string | null;
            showBranding: boolean;
            showHistory: boolean;
            subtitle?: string | null;
            /** @enum {string} */
            theme: "light" | "dark" | "auto";
            title?: string | null;
        };
        Desk: {
            calendar: components["schemas"]["CalendarDefinition"];
            calendarName: string;
            emergencyContacts: components["schemas"]["EmergencyContact"][];
            /** Format: date-time */
            nextOpening?: string | null;
            /** Format: date-time */
            now: string;
            open: boolean;
            /** Format: date-time */
            openUntil?: string | null;
            policy: components["schemas"]["PolicyJson"];
            policyName: string;
            zone: string;
        };
        DeskCalendar: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            definition: components["schemas"]["CalendarDefinition"];
            id: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        DeskCalendarEdit: {
            definition: components["schemas"]["CalendarDefinition"];
            name: string;
        };
        DeskCalendarList: {
            data: components["schemas"]["DeskCalendar"][];
        };
        DeskPolicy: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            definition: components["schemas"]["PolicyJson"];
            id: string;
            name: string;
            /** Format: int64 */
            version: number;
        };
        DeskPolicyEdit: {
            definition: components["schemas"]["PolicyJson"];
            name: string;
        };
        DeskPolicyList: {
            data: components["schemas"]["DeskPolicy"][];
        };
        Disputed: Omit<components["schemas"]["TicketFact"], "kind"> & {
            reason: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "disputed";
        };
        DraftOps: {
            /** Format: int64 */
            baseRevision: number;
            ops: {
                [key: string]: unknown;
            }[];
        };
        DuplicateOrder: {
            name?: string | null;
        };
        Edge: {
            from: components["schemas"]["From"];
            id?: string | null;
            to: components["schemas"]["To"];
        } & {
            [key: string]: unknown;
        };
        EmergencyContact: {
            email: string;
            /** Format: int32 */
            level: number;
            name: string;
            phone: string;
            role: string;
        };
        Escalated: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            from: number;
            note?: string | null;
            /** Format: int32 */
            to: number;
            trigger: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "escalated";
        };
        Escalation: {
            by?: components["schemas"]["Amount"] | null;
            categories: ("critical" | "high" | "medium" | "low" | "inquiry" | "feature_request")[];
            /** @enum {string|null} */
            clock?: "response" | "resolution" | "update" | "silence" | null;
            /** Format: int32 */
            level: number;
            /** @enum {string} */
            on: "informed" | "reached" | "overdue" | "reopened" | "asked" | "disputed" | "threatened";
            /** Format: int32 */
            percent?: number | null;
            /** Format: int32 */
            times?: number | null;
        };
        EscalationAsked: Omit<components["schemas"]["TicketFact"], "kind"> & {
            impact: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "escalation_asked";
        };
        EscalationContact: {
            /** @enum {string} */
            activeHours: "always" | "out_of_hours" | "calendar";
            calendarId?: string | null;
            channels: ("in_app" | "webhook" | "email")[];
            email: string;
            enabled: boolean;
            id: string;
            /** Format: int32 */
            level: number;
            memberId?: string | null;
            name: string;
            phone: string;
            /** Format: int32 */
            position: number;
            role: string;
            /** Format: int64 */
            version: number;
            visibleToPartners: boolean;
        };
        EscalationContactEdit: {
            /** @enum {string} */
            activeHours: "always" | "out_of_hours" | "calendar";
            calendarId?: string | null;
            channels: ("in_app" | "webhook" | "email")[];
            /** Format: email */
            email?: string | null;
            enabled: boolean;
            /** Format: int32 */
            level: number;
            memberId?: string | null;
            name: string;
            phone?: string | null;
            /** Format: int32 */
            position: number;
            role: string;
            visibleToPartners: boolean;
        };
        EscalationRoster: {
            data: components["schemas"]["EscalationContact"][];
            gaps: number[];
        };
        ExplainedClock: {
            clock: components["schemas"]["TicketClock"];
            stretches: components["schemas"]["SlaStretch"][];
        };
        FeatureRequest: {
            asked: boolean;
            /** Format: date-time */
            changedAt: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int64 */
            customers: number;
            /** Format: int32 */
            demand: number;
            id: string;
            mergedInto?: string | null;
            outcome: string;
            problem: string;
            quarter: string;
            reason: string;
            /** @enum {string} */
            state: "submitted" | "gathering" | "candidate" | "planned" | "in_progress" | "released" | "declined" | "merged";
            /** Format: int32 */
            threshold: number;
            title: string;
            voted: boolean;
            votes?: components["schemas"]["FeatureRequestVote"][] | null;
        };
        FeatureRequestMerge: {
            into: string;
        };
        FeatureRequestMove: {
            quarter?: string | null;
            reason?: string | null;
            /** @enum {string} */
            state: "submitted" | "gathering" | "candidate" | "planned" | "in_progress" | "released" | "declined" | "merged";
        };
        FeatureRequestTicket: {
            requestId?: string | null;
            ticketId: string;
        };
        FeatureRequestVote: {
            asked: boolean;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            customers: number;
            member: string;
            partner: string;
            partnerId: string;
            urgency: string;
        };
        FieldProblem: {
            code: string;
            field: string;
            message: string;
        };
        Flow: {
            botId: string;
            /** @description The draft or the triggers differ from the published version */
            changed: boolean;
            /** Format: date-time */
            createdAt: string;
            description: string;
            enabled: boolean;
            folder: string;
            id: string;
            name: string;
            /** Format: date-time */
            publishedAt?: string | null;
            /** Format: int32 */
            publishedVersion?: number | null;
            /**
             * Format: int64
             * @description Of the draft
             */
            revision: number;
            /** @enum {string} */
            role: "default" | "normal" | "fallback" | "completed" | "offline";
            tags: string[];
            triggers: components["schemas"]["Trigger"][];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        FlowCheck: {
            flowId: string;
            problems: components["schemas"]["FlowProblem"][];
            publishable: boolean;
        };
        FlowDraft: {
            checksum: string;
            /** Format: date-time */
            editedAt: string;
            editedBy: string;
            flowId: string;
            graph: components["schemas"]["Graph"];
            /** Format: int64 */
            revision: number;
            view: {
                [key: string]: components["schemas"]["NodeView"];
            };
        };
        FlowFields: {
            description?: string;
            enabled?: boolean;
            folder?: string;
            name?: string;
            /** @enum {string} */
            role?: "default" | "normal" | "fallback" | "completed" | "offline";
            tags?: string[];
            triggers?: components["schemas"]["Trigger"][];
        };
        FlowFile: {
            attributes?: components["schemas"]["FlowFileAttribute"][] | null;
            bot?: components["schemas"]["FlowFileBot"] | null;
            /** Format: date-time */
            exportedAt?: string | null;
            flows: components["schemas"]["FlowFileFlow"][];
            format: string;
            /** Format: int32 */
            formatVersion: number;
            producer?: string | null;
        };
        FlowFileAttribute: {
            description?: string | null;
            key: string;
            label?: string | null;
            options?: string[] | null;
            pii?: boolean | null;
            scope: string;
            type: string;
        };
        FlowFileBot: {
            channelKind?: string | null;
            language?: string | null;
            name?: string | null;
            settings?: {
                [key: string]: unknown;
            } | null;
        };
        FlowFileFlow: {
            description?: string | null;
            enabled?: boolean | null;
            folder?: string | null;
            graph: unknown;
            name: string;
            ref?: string | null;
            /** @enum {string|null} */
            role?: "default" | "normal" | "fallback" | "completed" | "offline" | null;
            tags?: string[] | null;
            triggers?: components["schemas"]["Trigger"][] | null;
        } & {
            [key: string]: unknown;
        };
        FlowGraph: {
            edges: unknown[];
            meta?: {
                [key: string]: unknown;
            } | null;
            nodes: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        FlowProblem: {
            code: string;
            field?: string | null;
            message: string;
            nodeId?: string | null;
            /** @enum {string} */
            severity: "error" | "warning" | "hint";
        };
        FlowVersion: {
            author: string;
            checksum: string;
            dependsOn: unknown;
            flowId: string;
            note: string;
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            publishedAt: string;
            warnings: components["schemas"]["FlowProblem"][];
        };
        FlowVersionGraph: {
            graph: components["schemas"]["Graph"];
            version: components["schemas"]["FlowVersion"];
            view: {
                [key: string]: components["schemas"]["NodeView"];
            };
        };
        From: {
            node: string;
            port: string;
        };
        GeneralSettings: {
            allowReturnByKeyword: boolean;
            completedMessage: string;
            hours?: unknown;
            inactivity: components["schemas"]["InactivityStep"][];
            liveChat: boolean;
            liveChatRequestExpiry: string;
            /** Format: int32 */
            maxRetries: number;
            /** @enum {string} */
            onPublish: "pin" | "migrate" | "restart";
            sessionTimeout: string;
            /** @enum {string} */
            staleButtons: "ignore_with_note" | "jump" | "restart";
            systemMessages: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            unavailabilityMessage: string;
            waitingMessage: string;
            /** @enum {string} */
            whenPaused: "hide" | "live_chat_only" | "offline_form";
            words: components["schemas"]["Words"];
        };
        Graph: {
            edges: components["schemas"]["Edge"][];
            groups?: unknown;
            meta?: components["schemas"]["Meta"] | null;
            nodes: {
                [key: string]: components["schemas"]["Node"];
            };
            notes?: unknown;
            viewport?: unknown;
        } & {
            [key: string]: unknown;
        };
        Greeting: {
            /** Format: int32 */
            delaySeconds: number;
            enabled: boolean;
            text: string;
        };
        HandBack: {
            /**
             * @default continue
             * @enum {string|null}
             */
            mode?: "continue" | "restart" | null;
        };
        HolidayFile: {
            /** Format: int32 */
            firstYear: number;
            /** @enum {string} */
            format: "csv" | "ics";
            /** Format: int32 */
            lastYear: number;
            text: string;
        };
        HolidayFileContents: {
            holidays: components["schemas"]["ImportedHoliday"][];
            problems: components["schemas"]["FieldProblem"][];
        };
        ImportOrder: {
            confirm?: boolean | null;
            file: components["schemas"]["FlowFile"];
        };
        ImportReport: {
            done: boolean;
            flows: string[];
            possible: boolean;
            report: components["schemas"]["ReportLine"][];
        };
        ImportedHoliday: {
            /** Format: date */
            date: string;
            name: string;
            windows: string[][];
        };
        InactivityStep: {
            after: string;
            text: string;
        };
        IncomingMail: {
            /** Format: date-time */
            arrivedAt: string;
            detail: string;
            id: string;
            number?: string | null;
            /** @enum {string} */
            outcome: "ticket" | "message" | "held" | "bounced" | "ignored" | "refused";
            partnerId?: string | null;
            reason: string;
            sender: string;
            /** Format: int64 */
            size: number;
            subject: string;
            ticketId?: string | null;
            /** Format: int32 */
            times: number;
            /** @enum {string} */
            way: "imap" | "webhook";
        };
        IncomingMailDetail: {
            headers: string;
            mail: components["schemas"]["IncomingMail"];
            text: string;
        };
        Informed: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            level: number;
            trigger: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "informed";
        };
        InstallGuide: {
            allowedOrigins: string[];
            csp: string;
            guides: components["schemas"]["InstallSteps"][];
            scriptUrl: string;
            snippet: string;
            widgetKey: string;
        };
        InstallSteps: {
            id: string;
            steps: string[];
            title: string;
        };
        InvitationAccepted: {
            email: string;
            memberId: string;
            place: string;
        };
        InvitedMember: {
            /** Format: date-time */
            invitationExpiresAt?: string | null;
            invitationToken?: string | null;
            member: components["schemas"]["Member"];
        };
        Login: {
            email: string;
            id: string;
            /** Format: date-time */
            lastSignInAt?: string | null;
            locale: string;
            mustChangePassword: boolean;
            name: string;
            phone?: string | null;
            timeZone: string;
            /** Format: int64 */
            version: number;
        };
        LoginChange: {
            locale?: string;
            name?: string;
            phone?: string | null;
            timeZone?: string;
        };
        MailAttempt: {
            /** Format: date-time */
            at: string;
            detail: string;
            /** Format: int32 */
            number: number;
            /** @enum {string} */
            outcome: "sent" | "kept" | "later" | "refused";
        };
        MailHook: {
            secret: string;
        };
        Mailbox: {
            access?: components["schemas"]["MailboxAccess"] | null;
            address?: string | null;
            hooked: boolean;
        };
        MailboxAccess: {
            folder: string;
            host: string;
            login: string;
            /** Format: date-time */
            lookedAt?: string | null;
            /** Format: int32 */
            port: number;
            problem?: string | null;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            /** Format: date-time */
            since: string;
        };
        MailboxAccount: {
            folder: string;
            host: string;
            login: string;
            password?: string | null;
            /** Format: int32 */
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
        };
        MailboxEdit: {
            account?: components["schemas"]["MailboxAccount"] | null;
            /** Format: email */
            address: string;
        };
        MailboxTrial: {
            /** Format: int32 */
            mails: number;
            message?: string | null;
            ok: boolean;
        };
        Maintenance: {
            /** Format: date-time */
            announcedAt?: string | null;
            /** Format: date-time */
            beganAt?: string | null;
            createdBy: string;
            /** Format: date-time */
            endedAt?: string | null;
            id: string;
            overrun: boolean;
            peak: boolean;
            plan: components["schemas"]["MaintenancePlan"];
            /** @enum {string} */
            state: "draft" | "scheduled" | "in_progress" | "completed" | "cancelled";
            updates: components["schemas"]["MaintenanceUpdate"][];
            /** Format: int64 */
            version: number;
        };
        MaintenanceList: {
            data: components["schemas"]["Maintenance"][];
        };
        MaintenancePlan: {
            componentIds: string[];
            contactNote?: string | null;
            description: string;
            emergency: boolean;
            /** Format: date-time */
            endAt: string;
            held: boolean;
            /** @enum {string} */
            impact: "none" | "degraded" | "partial" | "full";
            partnerIds: string[];
            reason?: string | null;
            reminders: number[];
            /** Format: date-time */
            startAt: string;
            title: string;
        };
        MaintenanceUpdate: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "announced" | "rescheduled" | "reminded" | "began" | "update" | "overrun" | "completed" | "cancelled";
            text: string;
        };
        MaintenanceWords: {
            text: string;
        };
        Me: {
            login: components["schemas"]["Login"];
            places: components["schemas"]["Place"][];
        };
        Member: {
            canAssign: string;
            /** Format: date-time */
            createdAt: string;
            email?: string | null;
            id: string;
            leadVisibility: string;
            name: string;
            phone?: string | null;
            role: string;
            /** @enum {string} */
            status: "invited" | "active" | "inactive" | "removed";
            /** Format: int64 */
            version: number;
        };
        MemberChange: {
            canAssign?: string;
            leadVisibility?: string;
            name?: string;
            phone?: string | null;
            role?: string;
            status?: string;
        };
        Message: {
            author: components["schemas"]["MessageAuthor"];
            clientId?: string | null;
            content: {
                [key: string]: unknown;
            };
            conversationId: string;
            /** Format: date-time */
            createdAt: string;
            /** @enum {string} */
            direction: "in" | "out" | "internal";
            id: string;
            kind: string;
            /** Format: int64 */
            seq: number;
            /** @enum {string|null} */
            status?: "sent" | "delivered" | "read" | null;
        };
        MessageAuthor: {
            id?: string | null;
            name?: string | null;
            /** @enum {string} */
            type: "contact" | "bot" | "member" | "system";
        };
        MessageList: {
            data: components["schemas"]["Message"][];
            hasMore: boolean;
        };
        Meta: {
            createdWith?: string | null;
            language?: string | null;
            /** Format: int32 */
            schema?: number | null;
        } & {
            [key: string]: unknown;
        };
        Moved: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** @enum {string|null} */
            closure?: "partner_satisfied" | "partner_silence" | "pm_approved" | null;
            /** Format: int32 */
            cycle: number;
            dependency?: components["schemas"]["Dependency"] | null;
            /** @enum {string} */
            from: "new" | "open" | "awaiting_partner" | "awaiting_third_party" | "resolved" | "closed" | "cancelled";
            /** Format: int64 */
            quotes?: number | null;
            reason?: string | null;
            reopened: boolean;
            /** @enum {string} */
            to: "new" | "open" | "awaiting_partner" | "awaiting_third_party" | "resolved" | "closed" | "cancelled";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "moved";
        };
        NewApiToken: {
            /** Format: date-time */
            expiresAt?: string | null;
            ipAllow?: string[] | null;
            name: string;
            scopes: string[];
        };
        NewAttribute: {
            agentEditable?: boolean | null;
            defaultValue?: unknown;
            description?: string | null;
            key: string;
            label: string;
            options?: string[] | null;
            pii?: boolean | null;
            /** @enum {string} */
            scope: "contact" | "chat" | "session";
            /** @enum {string} */
            type: "text" | "number" | "boolean" | "date" | "time" | "datetime" | "enum" | "list" | "file" | "location" | "phone" | "email" | "url" | "json";
        };
        NewBot: {
            avatar?: string | null;
            channelType?: string | null;
            description?: string | null;
            language?: string | null;
            name: string;
            timezone?: string | null;
        };
        NewConversationNote: {
            text: string;
            title?: string | null;
        };
        NewFeatureRequest: {
            /** Format: int32 */
            customers?: number | null;
            outcome?: string | null;
            problem: string;
            title: string;
            urgency?: string | null;
        };
        NewFeatureRequestVote: {
            /** Format: int32 */
            customers?: number | null;
            urgency?: string | null;
        };
        NewFlow: {
            description?: string | null;
            folder?: string | null;
            name: string;
            /** @enum {string|null} */
            role?: "default" | "normal" | "fallback" | "completed" | "offline" | null;
            tags?: string[] | null;
            triggers?: components["schemas"]["Trigger"][] | null;
        };
        NewMember: {
            canAssign?: string | null;
            /** Format: email */
            email: string;
            leadVisibility?: string | null;
            name: string;
            phone?: string | null;
            role: string;
            temporaryPassword?: string | null;
        };
        NewMessage: {
            /** Format: int64 */
            afterSeq?: number | null;
            clientId: string;
            force?: boolean | null;
            text: string;
        };
        NewPagingHook: {
            url: string;
        };
        NewPartner: {
            colour?: string | null;
            host?: string | null;
            name: string;
            /** Format: email */
            ownerEmail: string;
            ownerName: string;
            parentId?: string | null;
        };
        NewProofPack: {
            month: string;
            partnerId?: string | null;
        };
        NewReviewAction: {
            /** Format: date */
            dueOn: string;
            ownerId: string;
            reason?: string | null;
            /** @enum {string|null} */
            status?: "open" | "done" | "dropped" | null;
            text: string;
        };
        NewReviewImpact: {
            /** Format: int32 */
            customers?: number | null;
            data?: string | null;
            /** Format: int32 */
            minutes?: number | null;
            /** Format: int32 */
            partners?: number | null;
        };
        NewSlaAssignment: {
            calendarId: string;
            /** Format: date-time */
            effectiveFrom: string;
            partnerId: string;
            policyId: string;
        };
        NewTicket: {
            actual?: string | null;
            allCustomers?: boolean | null;
            answeredOnCall?: boolean | null;
            area?: string | null;
            /** @enum {string|null} */
            category?: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request" | null;
            /** @enum {string|null} */
            channel?: "panel" | "email" | "api" | "chat" | "phone" | "monitor" | null;
            customerIds?: string[] | null;
            description: string;
            environment?: string | null;
            expected?: string | null;
            /** Format: date-time */
            occurredAt?: string | null;
            partnerId?: string | null;
            steps?: string | null;
            subject: string;
            workaroundExists?: boolean | null;
        };
        NewTicketMessage: {
            attachmentIds?: string[] | null;
            text: string;
            /** @enum {string|null} */
            visibility?: "public" | "internal" | null;
        };
        NewWorkspace: {
            language?: string | null;
            name: string;
            /** Format: email */
            ownerEmail: string;
            ownerName: string;
            /** Format: int32 */
            seats?: number | null;
            timeZone?: string | null;
        };
        Node: {
            group?: string | null;
            pos?: components["schemas"]["Position"] | null;
            settings: unknown;
            type: string;
            /** Format: int32 */
            v: number;
        } & {
            [key: string]: unknown;
        };
        NodeTypeInfo: {
            family: string;
            id: string;
            schema: string;
            /** Format: int32 */
            version: number;
        };
        NodeView: {
            enabled: boolean;
            family: string;
            ports: components["schemas"]["PortView"][];
            summary: string;
            title: string;
        };
        Opened: Omit<components["schemas"]["TicketFact"], "kind"> & {
            answeredOnCall?: boolean | null;
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            /** @enum {string} */
            channel: "panel" | "email" | "api" | "chat" | "phone" | "monitor";
            mail?: components["schemas"]["TicketByMail"] | null;
            /** @enum {string} */
            requested: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "opened";
        };
        OutgoingMail: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt?: string | null;
            id: string;
            kind: string;
            /** Format: date-time */
            nextTryAt?: string | null;
            partnerId?: string | null;
            /** @enum {string} */
            status: "waiting" | "sent" | "kept" | "failed";
            subject: string;
            to: string;
            /** Format: int32 */
            tries: number;
        };
        OutgoingMailDetail: {
            attempts: components["schemas"]["MailAttempt"][];
            html?: string | null;
            mail: components["schemas"]["OutgoingMail"];
            text?: string | null;
        };
        PageAcknowledged: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            level: number;
            name: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "page_acknowledged";
        };
        PageApiToken: {
            data: components["schemas"]["ApiToken"][];
            page: components["schemas"]["PageInfo"];
        };
        PageAttribute: {
            data: components["schemas"]["Attribute"][];
            page: components["schemas"]["PageInfo"];
        };
        PageAuditEntry: {
            data: components["schemas"]["AuditEntry"][];
            page: components["schemas"]["PageInfo"];
        };
        PageBot: {
            data: components["schemas"]["Bot"][];
            page: components["schemas"]["PageInfo"];
        };
        PageContactNote: {
            data: components["schemas"]["ContactNote"][];
            page: components["schemas"]["PageInfo"];
        };
        PageConversation: {
            data: components["schemas"]["Conversation"][];
            page: components["schemas"]["PageInfo"];
        };
        PageDelivery: {
            /** Format: int32 */
            attempts: number;
            /** @enum {string} */
            channel: "in_app" | "webhook" | "email";
            /** Format: date-time */
            createdAt: string;
            id: string;
            lastError?: string | null;
            /** Format: date-time */
            nextAt?: string | null;
            pageId: string;
            recipient: string;
            /** Format: date-time */
            sentAt?: string | null;
            /** @enum {string} */
            state: "pending" | "sent" | "dead";
            ticketId: string;
        };
        PageDeliveryList: {
            data: components["schemas"]["PageDelivery"][];
        };
        PageFeatureRequest: {
            data: components["schemas"]["FeatureRequest"][];
            page: components["schemas"]["PageInfo"];
        };
        PageFlow: {
            data: components["schemas"]["Flow"][];
            page: components["schemas"]["PageInfo"];
        };
        PageFlowVersion: {
            data: components["schemas"]["FlowVersion"][];
            page: components["schemas"]["PageInfo"];
        };
        PageIncomingMail: {
            data: components["schemas"]["IncomingMail"][];
            page: components["schemas"]["PageInfo"];
        };
        PageInfo: {
            hasMore: boolean;
            nextCursor?: string | null;
        };
        PageMember: {
            data: components["schemas"]["Member"][];
            page: components["schemas"]["PageInfo"];
        };
        PageNodeTypeInfo: {
            data: components["schemas"]["NodeTypeInfo"][];
            page: components["schemas"]["PageInfo"];
        };
        PageOutgoingMail: {
            data: components["schemas"]["OutgoingMail"][];
            page: components["schemas"]["PageInfo"];
        };
        PagePartner: {
            data: components["schemas"]["Partner"][];
            page: components["schemas"]["PageInfo"];
        };
        PagePermission: {
            data: components["schemas"]["Permission"][];
            page: components["schemas"]["PageInfo"];
        };
        PagePublishedReview: {
            data: components["schemas"]["PublishedReview"][];
            page: components["schemas"]["PageInfo"];
        };
        PageReview: {
            data: components["schemas"]["Review"][];
            page: components["schemas"]["PageInfo"];
        };
        PageRole: {
            data: components["schemas"]["Role"][];
            page: components["schemas"]["PageInfo"];
        };
        PageSession: {
            data: components["schemas"]["Session"][];
            page: components["schemas"]["PageInfo"];
        };
        PageTicket: {
            data: components["schemas"]["Ticket"][];
            page: components["schemas"]["PageInfo"];
        };
        PageTimelineEntry: {
            data: components["schemas"]["TimelineEntry"][];
            page: components["schemas"]["PageInfo"];
        };
        PageUnanswered: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            level: number;
            name: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "page_unanswered";
        };
        PageWorkspace: {
            data: components["schemas"]["Workspace"][];
            page: components["schemas"]["PageInfo"];
        };
        Paged: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            level: number;
            name?: string | null;
            trigger: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "paged";
        };
        PagingHook: {
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            enabled: boolean;
            id: string;
            secret?: string | null;
            url: string;
        };
        PagingHookList: {
            data: components["schemas"]["PagingHook"][];
        };
        Partner: {
            /** Format: date-time */
            createdAt: string;
            host?: string | null;
            id: string;
            name: string;
            parentId?: string | null;
            state: string;
            /** Format: int64 */
            version: number;
        };
        PartnerBrand: {
            brand: components["schemas"]["Brand"];
            /** Format: int64 */
            version: number;
        };
        PartnerCreated: {
            invitationToken?: string | null;
            partner: components["schemas"]["Partner"];
        };
        PasswordChange: {
            currentPassword: string;
            endOtherSessions?: boolean | null;
            newPassword: string;
        };
        PasswordForgotten: {
            email: string;
        };
        PasswordReset: {
            newPassword: string;
            token: string;
        };
        Permission: {
            key: string;
            section: string;
            verb: string;
        };
        Place: {
            brand: components["schemas"]["Brand"];
            id: string;
            /** @enum {string} */
            kind: "provider" | "partner" | "workspace";
            memberId: string;
            name: string;
            permissions: string[];
            role: string;
            roleName: string;
            state: string;
        };
        PolicyJson: {
            escalations: components["schemas"]["Escalation"][];
            reminders: components["schemas"]["Amount"][];
            /** Format: int32 */
            reopenDays: number;
            /** Format: int32 */
            shortestUpdate: number;
            silence: components["schemas"]["Amount"];
            targets: components["schemas"]["Target"][];
            warnings: number[];
        };
        PortView: {
            id: string;
            label: string;
            optional: boolean;
        };
        Position: {
            x: number;
            y: number;
        };
        Problem: {
            code: string;
            detail: string;
            errors?: components["schemas"]["FieldProblem"][];
            requestId: string;
            status: number;
            title: string;
            type: string;
        } & {
            [key: string]: unknown;
        };
        ProofKey: {
            algorithm: string;
            fingerprint: string;
            publicKey: string;
        };
        ProofPack: {
            /** Format: int32 */
            broken: number;
            complete: boolean;
            id: string;
            /** Format: int32 */
            kept: number;
            /** Format: date-time */
            madeAt: string;
            month: string;
            partnerId: string;
            partnerName: string;
            /** Format: int64 */
            size: number;
            /** Format: int32 */
            tickets: number;
        };
        ProofPackList: {
            data: components["schemas"]["ProofPack"][];
        };
        Publication: {
            published: components["schemas"]["PublishedVersion"][];
        };
        PublishOrder: {
            acceptWarnings?: boolean | null;
            note?: string | null;
        };
        PublishedReview: {
            id: string;
            /** Format: date-time */
            publishedAt: string;
            /** Format: date-time */
            resolvedAt: string;
            text: string;
            tickets: components["schemas"]["PublishedReviewTicket"][];
            title: string;
        };
        PublishedReviewTicket: {
            id: string;
            number: string;
        };
        PublishedVersion: {
            flowId: string;
            name: string;
            /** Format: int32 */
            number: number;
        };
        ReadMark: {
            /** Format: int64 */
            seq?: number | null;
        };
        RealtimeTicket: {
            /** Format: int64 */
            expiresInSeconds: number;
            ticket: string;
        };
        Recategorised: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** @enum {string} */
            from: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            reason?: string | null;
            /** @enum {string} */
            to: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "recategorised";
        };
        Reminded: Omit<components["schemas"]["TicketFact"], "kind"> & {
            /** Format: int32 */
            number: number;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "reminded";
        };
        ReportLine: {
            /** @enum {string} */
            action: "create" | "reuse" | "replace" | "rename" | "repair" | "refuse";
            detail?: string | null;
            kind: string;
            name: string;
        };
        Resolution: {
            reason?: string | null;
        };
        RestoreOrder: {
            /** Format: int32 */
            number: number;
        };
        Review: {
            actions: components["schemas"]["ReviewAction"][];
            /** Format: date-time */
            dueAt: string;
            findings: components["schemas"]["ReviewFindings"];
            id: string;
            incidentId?: string | null;
            overdue: boolean;
            /** Format: date-time */
            publishedAt?: string | null;
            publishedBy?: string | null;
            /** Format: date-time */
            resolvedAt: string;
            returned: string;
            /** @enum {string} */
            state: "due" | "draft" | "in_review" | "published";
            tickets: components["schemas"]["ReviewTicket"][];
            timeline: components["schemas"]["ReviewLine"][];
            title: string;
            /** Format: int64 */
            version: number;
            written: boolean;
        };
        ReviewAction: {
            /** Format: date */
            dueOn: string;
            overdue: boolean;
            owner: string;
            ownerId: string;
            /** Format: int32 */
            position: number;
            reason: string;
            /** @enum {string} */
            status: "open" | "done" | "dropped";
            text: string;
        };
        ReviewActionStatus: {
            reason?: string | null;
            /** @enum {string} */
            status: "open" | "done" | "dropped";
        };
        ReviewDraft: {
            actions: components["schemas"]["NewReviewAction"][];
            contributingFactors?: string | null;
            detection?: string | null;
            escalationEvaluation?: string | null;
            impact?: components["schemas"]["NewReviewImpact"] | null;
            partnerVersion?: string | null;
            rootCause?: string | null;
            summary?: string | null;
            timeline?: components["schemas"]["ReviewWords"][] | null;
            title: string;
            whatWentBadly?: string | null;
            whatWentWell?: string | null;
        };
        ReviewFindings: {
            contributingFactors: string;
            detection: string;
            escalationEvaluation: string;
            impact: components["schemas"]["ReviewImpact"];
            partnerVersion: string;
            rootCause: string;
            summary: string;
            whatWentBadly: string;
            whatWentWell: string;
        };
        ReviewImpact: {
            /** Format: int32 */
            customers?: number | null;
            data: string;
            /** Format: int32 */
            minutes?: number | null;
            /** Format: int32 */
            partners?: number | null;
        };
        ReviewLine: {
            /** Format: date-time */
            at: string;
            number: string;
            /** Format: int64 */
            seq: number;
            text: string;
            ticketId: string;
        };
        ReviewOwner: {
            id: string;
            name: string;
        };
        ReviewReturn: {
            note: string;
        };
        ReviewStanding: {
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            openActions: number;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            overdueActions: number;
            owners: components["schemas"]["ReviewOwner"][];
        };
        ReviewTicket: {
            id: string;
            number: string;
            partner: string;
            partnerId: string;
            subject: string;
        };
        ReviewWords: {
            /** Format: int64 */
            seq: number;
            text: string;
            ticketId: string;
        };
        Roadmap: {
            data: components["schemas"]["FeatureRequest"][];
            /** Format: int32 */
            threshold: number;
        };
        Role: {
            active: boolean;
            builtIn: boolean;
            description: string;
            key: string;
            name: string;
            permissions: string[];
            /** Format: int64 */
            version: number;
            /** @enum {string} */
            visibility: "all" | "team" | "assigned";
        };
        Session: {
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            id: string;
            ip: string;
            /** Format: date-time */
            lastSeenAt: string;
            userAgent: string;
        };
        Setup: {
            /** Format: email */
            email: string;
            installationName: string;
            name: string;
            password: string;
        };
        SetupState: {
            needed: boolean;
        };
        SignIn: {
            email: string;
            password: string;
            realmId?: string | null;
            stay?: boolean | null;
        };
        SignedIn: {
            csrfToken: string;
        };
        SlaAssignment: {
            calendarId: string;
            /** Format: date-time */
            effectiveFrom: string;
            id: string;
            partnerId: string;
            policyId: string;
        };
        SlaAssignmentList: {
            data: components["schemas"]["SlaAssignment"][];
        };
        SlaAttained: {
            /** Format: int64 */
            breached: number;
            /** @enum {string} */
            clock: "response" | "resolution" | "update" | "silence";
            /** Format: int64 */
            met: number;
            percent?: number | null;
        };
        SlaAttainedByCategory: {
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            clocks: components["schemas"]["SlaAttained"][];
        };
        SlaAttainedByPartner: {
            clocks: components["schemas"]["SlaAttained"][];
            partnerId: string;
            partnerName: string;
        };
        SlaAttainedStep: {
            clocks: components["schemas"]["SlaAttained"][];
            /** Format: date-time */
            from: string;
        };
        SlaAttainmentReport: {
            byCategory: components["schemas"]["SlaAttainedByCategory"][];
            byPartner: components["schemas"]["SlaAttainedByPartner"][];
            step: string;
            steps: components["schemas"]["SlaAttainedStep"][];
            total: components["schemas"]["SlaAttained"][];
        };
        SlaBreach: {
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            /** @enum {string} */
            clock: "response" | "resolution" | "update" | "silence";
            /** Format: int32 */
            clockNumber: number;
            /** Format: int32 */
            cycle: number;
            /** Format: date-time */
            dueAt: string;
            /** Format: int32 */
            level: number;
            number: string;
            /** Format: int64 */
            overshootSeconds: number;
            partnerName: string;
            /** @enum {string|null} */
            reason?: "people" | "triage" | "third_party" | "load" | "process" | "other" | null;
            reasonBy?: string | null;
            /** Format: date-time */
            stoppedAt?: string | null;
            subject: string;
            ticketId: string;
            /** Format: int64 */
            wallOvershootSeconds: number;
        };
        SlaBreachList: {
            complete: boolean;
            data: components["schemas"]["SlaBreach"][];
        };
        SlaChange: {
            after?: components["schemas"]["SlaOutcome"] | null;
            before?: components["schemas"]["SlaOutcome"] | null;
            /** @enum {string} */
            clock: "response" | "resolution" | "update" | "silence";
            number: string;
            /** Format: date-time */
            startedAt: string;
            subject: string;
            ticketId: string;
            verdictChanges: boolean;
        };
        SlaOutcome: {
            /** Format: date-time */
            dueAt?: string | null;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled" | "none";
        };
        SlaPause: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        SlaPreview: {
            /** Format: date-time */
            firstUpdateDueAt?: string | null;
            /** Format: date-time */
            resolutionDueAt?: string | null;
            /** Format: date-time */
            responseDueAt?: string | null;
            spans: components["schemas"]["SlaSpan"][];
            stretches: components["schemas"]["SlaStretch"][];
        };
        SlaQuestion: {
            calendar?: components["schemas"]["CalendarDefinition"] | null;
            calendarId?: string | null;
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            /** Format: date-time */
            createdAt: string;
            pauses?: components["schemas"]["SlaPause"][] | null;
            policyId?: string | null;
        };
        SlaSpan: {
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            seconds: number;
            /** Format: date-time */
            to: string;
        };
        SlaStretch: {
            /** Format: date-time */
            from: string;
            note?: string | null;
            /** Format: int64 */
            seconds: number;
            /** Format: date-time */
            to: string;
            /** Format: int64 */
            totalSeconds: number;
            /** @enum {string} */
            why: "counted" | "paused" | "holiday" | "closed_day" | "outside_hours";
        };
        SlaTally: {
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            open: number;
        };
        SlaTimes: {
            /** @enum {string|null} */
            category?: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request" | null;
            /** Format: int64 */
            count: number;
            histogram: number[];
            /** Format: int64 */
            maxSeconds: number;
            /** Format: int64 */
            meanSeconds: number;
            /** Format: int64 */
            p50Seconds: number;
            /** Format: int64 */
            p75Seconds: number;
            /** Format: int64 */
            p90Seconds: number;
            /** Format: int64 */
            p95Seconds: number;
        };
        SlaTimesReport: {
            counted: components["schemas"]["SlaTimes"][];
            wall: components["schemas"]["SlaTimes"][];
            withoutPauses: components["schemas"]["SlaTimes"][];
        };
        SlaWhatIf: {
            after: components["schemas"]["SlaTally"];
            before: components["schemas"]["SlaTally"];
            changes: components["schemas"]["SlaChange"][];
            complete: boolean;
            /** Format: int32 */
            tickets: number;
        };
        SlaWhatIfQuestion: {
            calendar?: components["schemas"]["CalendarDefinition"] | null;
            calendarId?: string | null;
            /** Format: date-time */
            from: string;
            policy?: components["schemas"]["PolicyJson"] | null;
            policyId?: string | null;
            /** Format: date-time */
            to: string;
        };
        Stats: {
            /** Format: int32 */
            conversationCount: number;
            /** Format: date-time */
            firstSeenAt?: string | null;
            /** Format: date-time */
            lastMessageAt?: string | null;
            lastMessageBy?: string | null;
            /** Format: date-time */
            lastSeenAt?: string | null;
            userInteracted: boolean;
            /** Format: int32 */
            websiteVisits: number;
        };
        StatusComponent: {
            /** @enum {string|null} */
            byHand?: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage" | null;
            /** @enum {string} */
            failureState: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            group: string;
            id: string;
            name: string;
            /** Format: int32 */
            position: number;
            probed: boolean;
            shown: boolean;
            /** @enum {string} */
            state: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            /** Format: int64 */
            version: number;
        };
        StatusComponentEdit: {
            /** @enum {string|null} */
            byHand?: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage" | null;
            /** @enum {string} */
            failureState: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            group: string;
            name: string;
            /** Format: int32 */
            position: number;
            shown: boolean;
        };
        StatusComponentList: {
            data: components["schemas"]["StatusComponent"][];
        };
        StatusDay: {
            /** Format: date */
            date: string;
            /** Format: int64 */
            disturbedSeconds: number;
            /** @enum {string|null} */
            status?: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage" | null;
        };
        StatusHead: {
            name: string;
            /** Format: date-time */
            updatedAt: string;
            url: string;
        };
        StatusIncident: {
            componentIds: string[];
            id: string;
            /** @enum {string} */
            impact: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            /** Format: date-time */
            resolvedAt?: string | null;
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            /** Format: date-time */
            startedAt: string;
            tickets: components["schemas"]["StatusIncidentLink"][];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            updates: components["schemas"]["StatusIncidentUpdate"][];
            /** Format: int64 */
            version: number;
        };
        StatusIncidentLink: {
            number: string;
            ticketId: string;
        };
        StatusIncidentList: {
            data: components["schemas"]["StatusIncident"][];
        };
        StatusIncidentOpening: {
            componentIds: string[];
            /** @enum {string} */
            impact: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            /** Format: date-time */
            startedAt?: string | null;
            text?: string | null;
            title: string;
        };
        StatusIncidentSaying: {
            /** @enum {string|null} */
            impact?: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage" | null;
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            text: string;
            toTickets?: boolean | null;
        };
        StatusIncidentTicket: {
            ticketId: string;
        };
        StatusIncidentUpdate: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            text: string;
        };
        StatusMonth: {
            month: string;
            uptime?: number | null;
        };
        StatusPageEdit: {
            /** Format: int32 */
            delayMinutes: number;
            hiddenComponentIds: string[];
        };
        StatusPageSettings: {
            /** Format: int32 */
            delayMinutes: number;
            hiddenComponentIds: string[];
            /** Format: int64 */
            version: number;
        };
        StatusPart: {
            days: components["schemas"]["StatusDay"][];
            group: string;
            id: string;
            months: components["schemas"]["StatusMonth"][];
            name: string;
            /** @enum {string} */
            status: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            uptime?: number | null;
        };
        StatusReport: {
            components: components["schemas"]["StatusPart"][];
            incidents: components["schemas"]["StatusReportIncident"][];
            maintenances: components["schemas"]["StatusReportMaintenance"][];
            page: components["schemas"]["StatusHead"];
            /** @enum {string} */
            status: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
        };
        StatusReportIncident: {
            components: string[];
            id: string;
            /** @enum {string} */
            impact: "operational" | "maintenance" | "degraded" | "partial_outage" | "major_outage";
            /** Format: date-time */
            resolvedAt?: string | null;
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            /** Format: date-time */
            startedAt: string;
            title: string;
            updates: components["schemas"]["StatusReportUpdate"][];
        };
        StatusReportMaintenance: {
            components: string[];
            description: string;
            emergency: boolean;
            /** Format: date-time */
            endAt: string;
            id: string;
            /** @enum {string} */
            impact: "none" | "degraded" | "partial" | "full";
            overrun: boolean;
            /** Format: date-time */
            startAt: string;
            /** @enum {string} */
            state: "draft" | "scheduled" | "in_progress" | "completed" | "cancelled";
            title: string;
            updates: components["schemas"]["StatusReportMaintenanceUpdate"][];
        };
        StatusReportMaintenanceUpdate: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "announced" | "rescheduled" | "reminded" | "began" | "update" | "overrun" | "completed" | "cancelled";
            text: string;
        };
        StatusReportUpdate: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            stage: "draft" | "investigating" | "identified" | "monitoring" | "resolved";
            text: string;
        };
        StatusSubscriber: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            confirmedAt?: string | null;
            email: string;
            id: string;
        };
        StatusSubscriberList: {
            data: components["schemas"]["StatusSubscriber"][];
        };
        StatusSubscription: {
            /** Format: email */
            email: string;
            language?: string | null;
        };
        Target: {
            amount: components["schemas"]["Amount"];
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            /** @enum {string} */
            clock: "response" | "resolution" | "update" | "silence";
        };
        Threatened: Omit<components["schemas"]["TicketFact"], "kind"> & {
            note?: string | null;
            /** @enum {string} */
            to: "stability" | "data_security" | "business_operations";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "threatened";
        };
        Ticket: {
            assigneeId?: string | null;
            assigneeName?: string | null;
            calendarId: string;
            /** Format: int64 */
            calendarVersion: number;
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            /** @enum {string} */
            channel: "panel" | "email" | "api" | "chat" | "phone" | "monitor";
            clocks: components["schemas"]["TicketClock"][];
            /** Format: date-time */
            closedAt?: string | null;
            /** @enum {string|null} */
            closureReason?: "partner_satisfied" | "partner_silence" | "pm_approved" | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            cycle: number;
            /** Format: date-time */
            expectedAt?: string | null;
            /** Format: date-time */
            firstResponseAt?: string | null;
            id: string;
            /** Format: int32 */
            level: number;
            missing: string[];
            number: string;
            partnerId: string;
            partnerName: string;
            policyId: string;
            /** Format: int64 */
            policyVersion: number;
            /** Format: int32 */
            reopenCount: number;
            report: components["schemas"]["TicketReport"];
            /** @enum {string} */
            requestedCategory: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            requesterId?: string | null;
            requesterName: string;
            /** Format: date-time */
            resolvedAt?: string | null;
            /** @enum {string} */
            status: "new" | "open" | "awaiting_partner" | "awaiting_third_party" | "resolved" | "closed" | "cancelled";
            subject: string;
            targets: ("new" | "open" | "awaiting_partner" | "awaiting_third_party" | "resolved" | "closed" | "cancelled")[];
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            version: number;
        };
        TicketAges: {
            key: string;
            name: string;
            /** Format: int64 */
            older: number;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            underOne: number;
            /** Format: int64 */
            underSeven: number;
            /** Format: int64 */
            underThirty: number;
            /** Format: int64 */
            underThree: number;
        };
        TicketApproval: {
            note: string;
        };
        TicketAssignment: {
            memberId?: string | null;
        };
        TicketAttachment: {
            id: string;
            mediaType: string;
            name: string;
            /** Format: int64 */
            size: number;
        };
        TicketBacklogReport: {
            byArea: components["schemas"]["TicketAges"][];
            byCategory: components["schemas"]["TicketAges"][];
            byPartner: components["schemas"]["TicketAges"][];
            flow: components["schemas"]["TicketFlow"][];
            step: string;
        };
        TicketByMail: {
            id: string;
            messageId?: string | null;
        };
        TicketCancellation: {
            note?: string | null;
            /** @enum {string} */
            reason: "duplicate" | "spam" | "withdrawn";
        };
        TicketCategoryChange: {
            /** @enum {string} */
            category: "critical" | "high" | "medium" | "low" | "inquiry" | "feature_request";
            reason?: string | null;
        };
        TicketClock: {
            /** @enum {string} */
            band: "on_track" | "half_used" | "at_risk" | "breached" | "paused" | "met" | "none";
            /** Format: date-time */
            breachedAt?: string | null;
            /** Format: int64 */
            budgetSeconds: number;
            /** Format: int32 */
            cycle: number;
            /** Format: date-time */
            dueAt?: string | null;
            /** Format: date-time */
            halfAt?: string | null;
            /** @enum {string} */
            kind: "response" | "resolution" | "update" | "silence";
            mode: string;
            /** Format: int32 */
            number: number;
            /** Format: int64 */
            pausedSeconds: number;
            /** Format: date-time */
            riskAt?: string | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "paused" | "met" | "breached" | "cancelled" | "none";
            /** Format: date-time */
            stoppedAt?: string | null;
            /** Format: int64 */
            usedSeconds: number;
        };
        TicketComment: {
            comment?: string | null;
        };
        TicketCounters: {
            /** Format: int32 */
            atRisk: number;
            /** Format: int32 */
            breached: number;
            /** Format: int32 */
            escalated: number;
            /** Format: int32 */
            mine: number;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            paused: number;
            /** Format: int32 */
            resolved: number;
            /** Format: int32 */
            running: number;
            /** Format: int32 */
            unassigned: number;
            /** Format: int32 */
            waiting: number;
        };
        TicketDependency: {
            /** Format: date-time */
            expectedAt: string;
            /** @enum {string} */
            kind: "third_party" | "unforeseen";
            reason: string;
            reference?: string | null;
            vendor?: string | null;
        };
        TicketEscalation: {
            impact?: string | null;
            message?: string | null;
            note?: string | null;
            /** Format: int32 */
            to?: number | null;
        };
        TicketEvent: {
            /** Format: date-time */
            at: string;
            authorId?: string | null;
            authorName: string;
            fact: components["schemas"]["AnsweredByPhone"] | components["schemas"]["Assigned"] | components["schemas"]["ClockBreached"] | components["schemas"]["ClockWarned"] | components["schemas"]["Disputed"] | components["schemas"]["Escalated"] | components["schemas"]["EscalationAsked"] | components["schemas"]["Informed"] | components["schemas"]["Moved"] | components["schemas"]["Opened"] | components["schemas"]["PageAcknowledged"] | components["schemas"]["PageUnanswered"] | components["schemas"]["Paged"] | components["schemas"]["Recategorised"] | components["schemas"]["Reminded"] | components["schemas"]["Threatened"] | components["schemas"]["TicketMessage"];
            html?: string | null;
            internal: boolean;
            /** Format: int64 */
            seq: number;
            /** @enum {string} */
            side: "staff" | "partner" | "system";
        };
        TicketFact: {
            kind: string;
        };
        TicketFlow: {
            /** Format: int64 */
            created: number;
            /** Format: date-time */
            from: string;
            /** Format: int64 */
            solved: number;
        };
        TicketLevel: {
            message?: string | null;
            note: string;
            /** Format: int32 */
            to: number;
        };
        TicketMessage: Omit<components["schemas"]["TicketFact"], "kind"> & {
            attachments: components["schemas"]["Attached"][];
            mail?: components["schemas"]["TicketByMail"] | null;
            text: string;
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "message";
        };
        TicketMove: {
            /** @enum {string|null} */
            closureReason?: "partner_satisfied" | "partner_silence" | "pm_approved" | null;
            /** Format: int64 */
            confirmedBy?: number | null;
            dependency?: components["schemas"]["TicketDependency"] | null;
            message?: string | null;
            /** @enum {string} */
            to: "new" | "open" | "awaiting_partner" | "awaiting_third_party" | "resolved" | "closed" | "cancelled";
        };
        TicketPage: {
            /** Format: date-time */
            acknowledgedAt?: string | null;
            acknowledgedBy?: string | null;
            /** Format: int32 */
            calledLevel?: number | null;
            calledName?: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt?: string | null;
            id: string;
            /** Format: int32 */
            level: number;
            /** @enum {string} */
            state: "fresh" | "waiting" | "acknowledged" | "exhausted" | "over";
            ticketId: string;
            trigger: string;
        };
        TicketPageList: {
            data: components["schemas"]["TicketPage"][];
        };
        TicketPhoneAnswer: {
            /** Format: date-time */
            calledAt: string;
            note: string;
        };
        TicketReason: {
            comment: string;
        };
        TicketReport: {
            actual?: string | null;
            allCustomers: boolean;
            area?: string | null;
            customerIds: string[];
            description: string;
            environment?: string | null;
            expected?: string | null;
            /** Format: date-time */
            occurredAt?: string | null;
            steps?: string | null;
            workaroundExists?: boolean | null;
        };
        TicketSla: {
            calendarId: string;
            calendarName: string;
            /** Format: int64 */
            calendarVersion: number;
            clocks: components["schemas"]["ExplainedClock"][];
            /** Format: date-time */
            disputableUntil?: string | null;
            /** Format: date-time */
            nextOpening?: string | null;
            /** Format: date-time */
            now: string;
            open: boolean;
            /** Format: date-time */
            openUntil?: string | null;
            policyId: string;
            policyName: string;
            /** Format: int64 */
            policyVersion: number;
            zone: string;
        };
        TicketThreat: {
            note?: string | null;
            /** @enum {string} */
            threat: "stability" | "data_security" | "business_operations";
        };
        TicketTimeline: {
            data: components["schemas"]["TicketEvent"][];
        };
        TimelineActor: {
            id?: string | null;
            name: string;
            type: string;
        };
        TimelineEntry: {
            actor: components["schemas"]["TimelineActor"];
            /** Format: date-time */
            at: string;
            data: unknown;
            id: string;
            kind: string;
        };
        To: {
            node: string;
        };
        TokenRotation: {
            /** Format: int32 */
            keepHours?: number | null;
        };
        Trigger: {
            channels: string[];
            id: string;
            /** @enum {string} */
            interrupt: "always" | "idle" | "second_chance";
            /** @enum {string} */
            match: "exact" | "starts_with" | "contains" | "regex" | "similar";
            phrases: string[];
            /** Format: int32 */
            priority: number;
            resumeAfter: boolean;
            /** @enum {string} */
            type: "keyword" | "button" | "referral" | "widget_event" | "contact_event" | "schedule" | "api";
        };
        Typing: {
            on: boolean;
        };
        Words: {
            back: string[];
            done: string[];
            liveChat: string[];
            no: string[];
            restart: string[];
            skip: string[];
            yes: string[];
        };
        Workspace: {
            country?: string | null;
            /** Format: date-time */
            createdAt: string;
            currency: string;
            id: string;
            industry?: string | null;
            language: string;
            name: string;
            partnerId: string;
            /** Format: int32 */
            seats: number;
            state: string;
            stateReason?: string | null;
            subscription: string;
            supportEmail?: string | null;
            timeZone: string;
            /** Format: int64 */
            version: number;
            website?: string | null;
            weekStart: string;
        };
        WorkspaceChange: {
            country?: string | null;
            currency?: string;
            industry?: string | null;
            language?: string;
            name?: string;
            /** Format: email */
            supportEmail?: string | null;
            timeZone?: string;
            website?: string | null;
            weekStart?: string;
        };
        WorkspaceCreated: {
            invitationToken?: string | null;
            workspace: components["schemas"]["Workspace"];
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
    listApiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageApiToken"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenSecret"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRotation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenSecret"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttributes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAttribute"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAttribute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttribute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attribute"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAttribute: {
        parameters: {
            query?: {
                force?: boolean;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchAttribute: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttributeFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attribute"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                actor?: string;
                action?: string;
                objectType?: string;
                objectId?: string;
                ip?: string;
                result?: string;
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAuditEntry"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerified"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordForgotten"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordReset"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBots: {
        parameters: {
            query?: {
                status?: "draft" | "live" | "degraded" | "paused" | "disconnected" | "archived";
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageBot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBot"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                botId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFlow"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                botId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFlow"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBot: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicateBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowFile"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importFlows: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBotInstall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallGuide"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotPublishOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotPublication"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBotAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBotAccess: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBotDesign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBotDesign: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBotGeneral: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneralSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBotGeneral: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GeneralSettings"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneralSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarDue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarDueQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDue"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarElapsed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarElapsedQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarElapsed"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Beginnings of words of name, e-mail or company, or the end of a phone number */
                q?: string;
                label?: string;
                isLead?: boolean;
                botId?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                include?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: {
                /** @description What to do if somebody has this e-mail address or phone number already */
                onDuplicate?: string;
            };
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            /** @description The contact who has the address already, if the caller wants that one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMerged"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewContactMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactMergePreview"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchContact: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContactConversations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageConversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContactDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDuplicates"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContactNotes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageContactNote"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addContactNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactNoteFields"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactNote"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContactNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchContactNote: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactNoteFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactNote"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getContactTimeline: {
        parameters: {
            query?: {
                kind?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTimelineEntry"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConversations: {
        parameters: {
            query?: {
                queue?: "mine" | "unassigned" | "waiting" | "missed" | "bot" | "open" | "snoozed" | "resolved" | "all";
                assignee?: string;
                botId?: string;
                contactId?: string;
                q?: string;
                sort?: "-lastActivity" | "waiting";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageConversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countConversations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationCounters"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handBackConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HandBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                before?: number;
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConversationNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationNoteList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addConversationNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewConversationNote"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationNote"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteConversationNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markConversationRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReadMark"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeOverConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signalTyping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Typing"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFeatureRequests: {
        parameters: {
            query?: {
                q?: string;
                state?: "submitted" | "gathering" | "candidate" | "planned" | "in_progress" | "released" | "declined" | "merged";
                ticketId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFeatureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeatureRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeatureRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voteForFeatureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeatureRequestVote"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawFeatureRequestVote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFlow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchFlow: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowFields"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlowDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDraft"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putFlowDraft: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowGraph"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDraft"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editFlowDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftOps"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDraft"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowFile"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreFlowVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowDraft"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    validateFlow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowCheck"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlowVersions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageFlowVersion"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFlowVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowVersionGraph"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutgoingMails: {
        parameters: {
            query?: {
                status?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOutgoingMail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOutgoingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutgoingMailDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSession"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMember"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchMember: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitedMember"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPartnerBrand: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPartnerBrand: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addBrandImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                kind: "logo" | "icon";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "logo" | "icon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBrand"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPartners: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePartner"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPartner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartner"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerCreated"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePermission"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkFeatureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureRequestTicket"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeFeatureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureRequestMerge"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveFeatureRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeatureRequestMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureRequest"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planMaintenance: {
        parameters: {
            query?: {
                announce?: boolean;
            };
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenancePlan"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMaintenance: {
        parameters: {
            query?: {
                announce?: boolean;
            };
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenancePlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginMaintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelMaintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenanceWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeMaintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenanceWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMaintenance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaintenanceWords"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                published?: boolean;
                ticketId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReview"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewStanding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewStanding"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveReview: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    settleReviewAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                position: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewActionStatus"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewReturn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addStatusComponent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusComponentEdit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusComponent"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editStatusComponent: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusComponentEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusComponent"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkStatusIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusIncidentTicket"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusIncident"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlaAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaAssignmentList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSlaAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSlaAssignment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaAssignment"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeskCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendarList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDeskCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCalendarEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendar"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeskCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendar"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editDeskCalendar: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskCalendarEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendar"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeskCalendarVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskCalendarList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEscalationContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationRoster"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEscalationContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalationContactEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationContact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editEscalationContact: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalationContactEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationContact"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEscalationContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPageDeliveries: {
        parameters: {
            query?: {
                ticketId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDeliveryList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readHolidayFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayFile"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayFileContents"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncomingMails: {
        parameters: {
            query?: {
                outcome?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageIncomingMail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIncomingMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncomingMailDetail"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMailHook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailHook"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMailHook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailboxAccount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTrial"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketPages: {
        parameters: {
            query?: {
                ticketId?: string;
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPageList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeTicketPage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPagingHooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingHookList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPagingHook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPagingHook"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagingHook"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removePagingHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeskPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicyList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDeskPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPolicyEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeskPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editDeskPolicy: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPolicyEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicy"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeskPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskPolicyList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulateSla: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlaWhatIfQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaWhatIf"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainBreach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreachReason"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueRealtimeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RealtimeTicket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRoadmap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roadmap"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRole"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNodeTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageNodeTypeInfo"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNodeSchema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                type: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatusComponents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusComponentList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatusIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusIncidentList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openStatusIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusIncidentOpening"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusIncident"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatusIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusIncident"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateStatusIncident: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusIncidentSaying"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusIncident"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatusPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusPageSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putStatusPage: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusPageEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusPageSettings"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatusSubscribers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusSubscriberList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    subscribeToStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusSubscription"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeStatusSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProofKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofKey"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProofPacks: {
        parameters: {
            query?: {
                partnerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofPackList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeProofPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProofPack"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProofPack"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProofPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportAttainment: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaAttainmentReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportBacklog: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketBacklogReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportBreaches: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaBreachList"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportSupportReport: {
        parameters: {
            query: {
                name: "attainment" | "breaches" | "first_response" | "resolution" | "backlog";
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportFirstResponse: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTimesReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportResolution: {
        parameters: {
            query: {
                /** @description The first day */
                from: string;
                /** @description The last day, included */
                to: string;
                /** @description Which instant of a promise lies in the period */
                basis?: "due" | "created" | "stopped";
                /** @description In which days begin; UTC if absent */
                zone?: string;
                "partnerId.value"?: string;
                category?: string;
                level?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaTimesReport"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublishedReviews: {
        parameters: {
            query?: {
                ticketId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePublishedReview"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSla: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlaQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlaPreview"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                queue?: "open" | "mine" | "unassigned" | "waiting" | "escalated" | "resolved" | "closed" | "all";
                partnerId?: string;
                status?: string;
                category?: string;
                level?: number;
                breached?: boolean;
                q?: string;
                sort?: "due" | "-createdAt";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageTicket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketCounters"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveTicketResolution: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketApproval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketAssignment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTicketAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketAttachment"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicketAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelTicket: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCancellation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recategoriseTicket: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCategoryChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeTicketCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    escalateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketEscalation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTicketLevel: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketLevel"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeTicketMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterTicketPhoneAnswer: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketPhoneAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectTicketResolution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainTicketSla: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSla"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveTicket: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketMove"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTicketThreat: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketThreat"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicketTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketTimeline"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchWorkspace: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkspaces: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageWorkspace"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats get the first answer again, for a day */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkspace"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceCreated"];
                };
            };
            /** @description A refusal */
            default: {
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
