//! The words and phrases that cues look for, all in lower case; written by hand for this project.
//! Those that are looked up are sorted, and a test checks it.

/// Whole lines of pages, without what stands around their letters.
pub static CLUTTER_LINES: [&str; 180] = [
    "about the author", "ad", "advert", "advertisement", "advertising", "all comments", "article", "article content",
    "article continues below", "audio", "author", "author of the article", "back to top", "bookmark", "breadcrumb", "breaking news",
    "browse", "business", "buy now", "cancel", "captions off", "close", "close menu", "comment", "comments", "contact us",
    "continue reading", "cookies", "copied", "copy", "copy link", "copy the link", "credit", "culture", "discover more", "download",
    "edit", "editor's picks", "email", "end", "ends", "enlarge this image", "entertainment", "expand", "explore more", "facebook",
    "feedback", "flipboard", "follow us", "for you", "forward", "gallery", "gift this article", "hide caption", "home", "image",
    "in this article", "join now", "keep reading", "latest", "latest news", "learn more", "letters", "like", "link copied", "linkedin",
    "listen", "live", "load more", "loading", "log in", "login", "magazine", "mail", "market data", "menu", "messenger", "mobile", "more",
    "more from", "more news", "more stories", "most popular", "most read", "news", "newsletters", "next", "next article", "next story",
    "open in app", "opinion", "other stories", "our journalism", "photos", "pinterest", "play", "podcast", "podcasts", "politics",
    "popular", "post", "premium", "previous", "previous article", "print", "promoted", "read", "read full story", "recommended",
    "recommended stories", "reddit", "register", "related", "related articles", "related content", "related news", "related stories",
    "related tags", "related topics", "related video", "reply", "report an error", "reuter", "save", "search", "see all", "see more",
    "send", "share", "share article", "share link", "share story", "share this article", "share via email", "show more", "sign in",
    "sign up", "skip ad", "skip to content", "sponsored", "sport", "sports", "stories", "story", "submit", "subscribe", "subscribe now",
    "subscriber exclusive", "support us", "tags", "telegram", "threads", "toggle caption", "top stories", "topics", "trending",
    "trending now", "trending stories", "tumblr", "tweet", "twitter", "unmute", "up next", "updated", "video", "videos", "view all",
    "view gallery", "view more", "watch", "watch live", "watch now", "weather", "what to read next", "whatsapp", "world", "x",
    "you may like", "your account", "youtube",
];

/// Phrases of short lines around an article.
pub static CLUTTER_PHRASES: [&str; 49] = [
    "add a comment", "add as a preferred", "advertisement", "all rights reserved", "also read", "back to video", "click here",
    "continue reading", "copy link", "enable javascript", "failed to load", "follow us", "get the app", "image source", "in your browser",
    "join the conversation", "leave a comment", "log in", "more from", "most read", "newsletter", "opens in a new", "preferred source",
    "read also", "read more", "read next", "recommended", "related:", "report a typo", "scroll to", "send us a", "share on", "share this",
    "show comments", "sign up", "skip past", "skip to", "story continues", "story has been updated", "subscribe", "subscription",
    "supported by", "to comment", "view comments", "was originally published", "watch:", "you may also like", "you might also like",
    "your browser",
];

/// Openings of lines around an article.
pub static CLUTTER_STARTS: [&str; 30] = [
    "(button)", "[image", "advert", "also read", "copyright", "don't miss", "filed in", "filed under", "iframe", "image:", "listen:",
    "loading", "must read", "originally published", "photo gallery", "posted in", "read also", "read more", "read:", "recommended",
    "related:", "see also", "see more", "share this", "tags:", "topics:", "trending:", "view more", "watch:", "©",
];

/// Openings of buttons, which are short.
pub static BUTTON_STARTS: [&str; 10] = [
    "copy ", "email ", "follow ", "listen ", "post on", "print ", "save ", "share ", "tweet ", "watch ",
];

/// Phrases that ask the reader for something: clutter also in whole sentences.
pub static SOLICITING: [&str; 47] = [
    "all rights reserved", "already a subscriber", "become a member", "by clicking", "by signing up", "click here", "consent to",
    "cookie policy", "create account", "create an account", "delivered to", "don't miss", "download our app", "download the app",
    "follow us on", "free trial", "get unlimited access", "have an account", "log in to", "logged in", "manage your", "newsletter to",
    "newsletters", "our newsletter", "privacy policy", "registered user", "sign in to", "sign up for", "sign up to", "subscribe now",
    "subscribe to", "subscriber-only", "subscribers only", "support our journalism", "support us", "terms and conditions",
    "terms of service", "terms of use", "this material may not be published", "to continue reading", "unlimited access",
    "unlimited online", "unsubscribe", "your account", "your email", "your inbox", "your subscription",
];

/// Verbs of saying.
pub static SAYING: [&str; 17] = [
    "added", "adds", "announced", "asked", "claimed", "explained", "insisted", "replied", "reported", "said", "saying", "says", "stated",
    "tells", "told", "warned", "wrote",
];

/// Finite verbs that end otherwise than in -ed.
pub static VERBS: [&str; 53] = [
    "are", "became", "began", "brought", "built", "came", "can", "could", "cut", "did", "do", "does", "fell", "felt", "found", "gave",
    "got", "grew", "had", "has", "have", "held", "hit", "is", "kept", "knew", "led", "left", "lost", "made", "may", "met", "might", "put",
    "ran", "rose", "said", "saw", "says", "sent", "set", "should", "spoke", "thought", "told", "took", "was", "went", "were", "will",
    "won", "would", "wrote",
];

/// Words that speak to the reader, or of the publisher.
pub static ADDRESSING: [&str; 12] = [
    "my", "our", "us", "we'll", "we’ll", "you", "you'll", "you're", "your", "yours", "you’ll", "you’re",
];

/// Verbs that open buttons and offers.
pub static COMMANDS: [&str; 79] = [
    "access", "activate", "add", "become", "bookmark", "browse", "buy", "catch", "check", "choose", "click", "close", "comment",
    "continue", "copy", "create", "discover", "dismiss", "donate", "download", "email", "enable", "enjoy", "enter", "explore", "find",
    "follow", "get", "give", "go", "hide", "join", "keep", "learn", "leave", "listen", "load", "log", "login", "manage", "open", "pick",
    "play", "please", "post", "print", "read", "register", "report", "save", "scroll", "search", "see", "select", "send", "share", "show",
    "sign", "skip", "sort", "start", "stay", "stream", "submit", "subscribe", "support", "swipe", "tap", "toggle", "try", "tune", "turn",
    "tweet", "unlock", "upgrade", "view", "visit", "vote", "watch",
];

/// Words of newsletters, subscriptions, players and comments.
pub static SELLING: [&str; 111] = [
    "account", "ad", "ads", "advert", "advertisement", "advertisements", "advertising", "alerts", "app", "apps", "article", "articles",
    "audio", "breaking", "browser", "bulletin", "click", "column", "comment", "comments", "content", "cookie", "cookies", "coverage",
    "daily", "delivered", "digest", "download", "e-mail", "edition", "editor", "editorial", "editors", "email", "emails", "exclusive",
    "facebook", "feed", "feedback", "free", "gallery", "headlines", "homepage", "inbox", "insider", "insights", "instagram", "javascript",
    "journalism", "link", "linkedin", "links", "log", "login", "member", "members", "membership", "newsletter", "newsletters",
    "notifications", "offer", "offers", "online", "page", "password", "photos", "playback", "player", "podcast", "podcasts",
    "preferences", "premium", "print", "privacy", "profile", "puzzles", "reader", "readers", "reading", "register", "registering",
    "roundup", "share", "sign", "signing", "signup", "sponsored", "stories", "story", "subscribe", "subscriber", "subscribers",
    "subscribing", "subscription", "subscriptions", "tap", "terms", "topics", "trending", "trial", "twitter", "unlimited", "unlock",
    "unsubscribe", "updates", "video", "videos", "website", "weekly", "whatsapp", "youtube",
];

/// Verbs and words that tell what a picture shows.
pub static SHOWING: [&str; 66] = [
    "above", "addresses", "appear", "appears", "arrive", "arrives", "attend", "attends", "carries", "carry", "celebrate", "celebrates",
    "during", "embrace", "embraces", "file", "gather", "gathers", "gestures", "greets", "holds", "inspect", "inspects", "leave", "leaves",
    "line", "lines", "listens", "look", "looks", "march", "marches", "pictured", "play", "plays", "pose", "poses", "posing", "prepare",
    "rallies", "rally", "react", "reacts", "ride", "rides", "seen", "shake", "shows", "sit", "sits", "speaking", "speaks", "stand",
    "standing", "stands", "takes", "wait", "waits", "walk", "walks", "watch", "watches", "waves", "wears", "work", "works",
];

/// Words that point into a picture.
pub static POINTING: [&str; 8] = [
    "center", "centre", "l-r", "left", "pictured", "right", "second-left", "second-right",
];

/// Openings of lines over a list of links.
pub static LIST_HEADS: [&str; 31] = [
    "also read", "don't miss", "editor's picks", "editors' picks", "explore more", "further reading", "in case you missed",
    "keep reading", "latest", "more from", "more news", "more on", "more stories", "more trending", "most popular", "most read",
    "most viewed", "must read", "other stories", "popular", "read more", "read next", "recommended", "related", "see also", "top stories",
    "trending", "up next", "what to read", "you may", "you might",
];

/// Words of lines that say when an article was published.
pub static DATE_WORDS: [&str; 30] = [
    "article", "author", "comments", "date", "days", "first", "friday", "hour", "hours", "issued", "last", "minute", "minutes",
    "modified", "monday", "original", "originally", "posted", "publish", "published", "read", "saturday", "sept", "story", "sunday",
    "thursday", "time", "tuesday", "updated", "wednesday",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_lower_case() {
        let lists: [&[&str]; 14] = [
            &ADDRESSING,
            &BUTTON_STARTS,
            &CLUTTER_LINES,
            &CLUTTER_PHRASES,
            &CLUTTER_STARTS,
            &COMMANDS,
            &DATE_WORDS,
            &LIST_HEADS,
            &POINTING,
            &SAYING,
            &SELLING,
            &SHOWING,
            &SOLICITING,
            &VERBS,
        ];
        for list in lists {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
            assert!(list.iter().all(|words| *words == words.to_lowercase()));
        }
    }
}
