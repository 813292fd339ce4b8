//! A real Chromium without a window, driven over the pipe of its DevTools
//! protocol: messages are JSON with a NUL after each.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::support::skipped;

/// Longer than any answer takes; then the browser is ended, and the test fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser with one page, and what happened in it.
pub struct Chromium {
    child: Child,
    to: ChildStdin,
    /// Messages as they come, read by a thread of its own so that waiting for one can end.
    from: Receiver<Vec<u8>>,
    profile: PathBuf,
    session: Option<String>,
    sent: u64,
    /// Pages that were loaded.
    loads: usize,
    /// Errors and warnings of the console, exceptions, refusals of the policy, dialogs.
    pub complaints: Vec<String>,
    /// Addresses that were asked for.
    pub requests: Vec<String>,
}

impl Chromium {
    /// `None`, with a message, if there is no Chromium. `name` is unique to the test, for its
    /// profile.
    pub fn start(name: &str) -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let found = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)))
            // A file of that name may be a package manager's placeholder, or half installed.
            .find(|program| {
                program.is_file()
                    && Command::new(program)
                        .arg("--version")
                        .output()
                        .is_ok_and(|run| run.status.success())
            });
        let Some(program) = found.filter(|_| cfg!(unix)) else {
            skipped(&format!("chromium, for the page of {name}"));
            return None;
        };
        let profile = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("chromium-{name}"));
        let _ = std::fs::remove_dir_all(&profile);
        // The browser reads from file 3 and writes to file 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>&1", "sh"])
            .arg(program)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-pipe",
            ])
            .args([
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("sh starts");
        let (to, mut pipe) = (
            child.stdin.take().expect("piped"),
            BufReader::new(child.stdout.take().expect("piped")),
        );
        let (messages, from) = channel();
        thread::spawn(move || {
            let mut bytes = Vec::new();
            // Without its NUL a message is cut off: the browser has gone.
            while pipe.read_until(0, &mut bytes).is_ok()
                && bytes.pop() == Some(0)
                && messages.send(std::mem::take(&mut bytes)).is_ok()
            {}
        });
        let (complaints, requests) = (Vec::new(), Vec::new());
        let mut chromium = Chromium {
            child,
            to,
            from,
            profile,
            session: None,
            sent: 0,
            loads: 0,
            complaints,
            requests,
        };
        let target =
            chromium.ask("Target.createTarget", json!({"url": "about:blank"}))["targetId"].clone();
        let attached =
            chromium.ask("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        chromium.session = attached["sessionId"].as_str().map(str::to_string);
        for domain in ["Page", "Runtime", "Log", "Network"] {
            chromium.ask(&format!("{domain}.enable"), json!({}));
        }
        Some(chromium)
    }

    /// Sends a command and waits for its answer; events before it are taken down.
    pub fn ask(&mut self, method: &str, params: Value) -> Value {
        self.sent += 1;
        let mut message = json!({"id": self.sent, "method": method, "params": params});
        if let Some(session) = &self.session {
            message["sessionId"] = session.as_str().into();
        }
        write!(self.to, "{message}\0").expect("the browser reads");
        loop {
            let message = self.receive();
            if message["id"] == self.sent {
                assert!(message["error"].is_null(), "{method}: {}", message["error"]);
                return message["result"].clone();
            }
            self.note(&message);
        }
    }

    fn receive(&mut self) -> Value {
        let Ok(bytes) = self.from.recv_timeout(PATIENCE) else {
            let _ = self.child.kill();
            panic!("the browser has gone, or says nothing");
        };
        serde_json::from_slice(&bytes).expect("JSON")
    }

    fn note(&mut self, event: &Value) {
        let params = &event["params"];
        match event["method"].as_str().unwrap_or_default() {
            "Runtime.consoleAPICalled" if params["type"] != "log" => {
                self.complaints.push(params["args"].to_string())
            }
            "Runtime.exceptionThrown" => {
                self.complaints.push(params["exceptionDetails"].to_string())
            }
            "Log.entryAdded" => self.complaints.push(params["entry"].to_string()),
            "Page.javascriptDialogOpening" => {
                self.complaints.push(format!("dialog: {}", params["message"]))
            }
            "Page.loadEventFired" => self.loads += 1,
            "Network.requestWillBeSent" => self
                .requests
                .push(params["request"]["url"].as_str().unwrap_or_default().to_string()),
            _ => {}
        }
    }

    /// Opens a file and waits until it is loaded.
    pub fn open(&mut self, path: &std::path::Path) {
        // It may be loaded before the answer comes.
        let before = self.loads;
        self.ask("Page.navigate", json!({"url": format!("file://{}", path.display())}));
        while self.loads == before {
            let event = self.receive();
            self.note(&event);
        }
    }

    /// The value of an expression in the page, which may be a promise.
    pub fn value(&mut self, expression: &str) -> Value {
        let arguments =
            json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.ask("Runtime.evaluate", arguments);
        assert!(
            answer["exceptionDetails"].is_null(),
            "{expression}: {}",
            answer["exceptionDetails"]
        );
        answer["result"]["value"].clone()
    }

    /// Sets the medium (`light`, `dark` or `print`) and the size of the window in pixels.
    pub fn look(&mut self, theme: &str, (width, height): (u32, u32)) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.ask("Emulation.setDeviceMetricsOverride", size);
        let (media, scheme) = if theme == "print" { ("print", "light") } else { ("", theme) };
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]);
        self.ask("Emulation.setEmulatedMedia", json!({"media": media, "features": features}));
    }

    /// Moves the pointer to the middle of the first element that `selector` finds, and presses
    /// there if `click`.
    pub fn point(&mut self, selector: &str, click: bool) {
        self.value(&format!("document.querySelector({selector:?}).scrollIntoView({{block: 'center', behavior: 'instant'}})"));
        // By the time there is a picture of it, the page has heard that it was scrolled.
        self.picture();
        let place = self.value(&format!(
            "(() => {{ const box = document.querySelector({selector:?}).getClientRects()[0]; \
             return [box.left + box.width / 2, box.top + box.height / 2]; }})()"
        ));
        let mut mouse = |kind: &str, place: &Value, buttons: u32| {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": if buttons > 0 { "left" } else { "none" },
                "buttons": buttons, "clickCount": buttons});
            self.ask("Input.dispatchMouseEvent", event)
        };
        // From elsewhere: a pointer that was there already enters nothing.
        mouse("mouseMoved", &json!([0, 0]), 0);
        mouse("mouseMoved", &place, 0);
        if click {
            mouse("mousePressed", &place, 1);
            mouse("mouseReleased", &place, 1);
        }
    }

    /// Presses a key: `Tab`, `Enter`, `Escape`.
    pub fn press(&mut self, key: &str) {
        let code = match key {
            "Tab" => 9,
            "Enter" => 13,
            _ => 27,
        };
        let text = if key == "Enter" { "\r" } else { "" };
        for kind in ["keyDown", "keyUp"] {
            let event = json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": if kind == "keyDown" { text } else { "" }});
            self.ask("Input.dispatchKeyEvent", event);
        }
    }

    /// A picture of the window as PNG.
    pub fn picture(&mut self) -> Vec<u8> {
        use base64::Engine;
        let answer = self.ask("Page.captureScreenshot", json!({"format": "png"}));
        base64::engine::general_purpose::STANDARD
            .decode(answer["data"].as_str().unwrap_or_default())
            .expect("base64")
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        self.session = None;
        // It ends by itself when asked to; a browser that hangs is killed.
        let _ = write!(self.to, "{}\0", json!({"id": 0, "method": "Browser.close"}));
        for _ in 0..40 {
            if self.child.try_wait().is_ok_and(|status| status.is_some()) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}
