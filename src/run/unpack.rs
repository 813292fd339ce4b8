//! Compressed inputs: gzip is read as it is, whatever the file is called.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use flate2::bufread::GzDecoder;

/// The first bytes of every gzip member (RFC 1952, 2.3.1).
const MAGIC: [u8; 2] = [0x1F, 0x8B];

pub const CUT_SHORT: &str = "gzip that ends early: a part of the file is missing";

/// `input` as it is, or decompressed if it opens as gzip does. Waits for two bytes of it, or for
/// its end.
///
/// # Errors
/// If those cannot be read. Data that end early or are damaged are errors of the reader that is
/// returned, after all that was whole.
pub fn unpack(mut input: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let mut head = Vec::new();
    input.by_ref().take(MAGIC.len() as u64).read_to_end(&mut head)?;
    let packed = head == MAGIC;
    let input = Cursor::new(head).chain(input);
    Ok(if packed {
        Box::new(BufReader::new(Gzip { member: Some(GzDecoder::new(input)) }))
    } else {
        Box::new(input)
    })
}

/// Decompresses the members of a gzip file, one after the other; its errors describe the damage.
struct Gzip<R> {
    /// The member that is read now; None after the last.
    member: Option<GzDecoder<R>>,
}

impl<R: BufRead> Read for Gzip<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(member) = &mut self.member {
            let count = member.read(buffer).map_err(cause)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            self.member = match self.member.take().map(GzDecoder::into_inner) {
                Some(rest) => next_member(rest)?,
                None => None,
            };
        }
        Ok(0)
    }
}

/// The data after a member: another member, or zeros, with which some media fill their blocks.
fn next_member<R: BufRead>(mut rest: R) -> io::Result<Option<GzDecoder<R>>> {
    loop {
        let bytes = rest.fill_buf()?;
        match bytes.iter().find(|&&byte| byte != 0) {
            None if bytes.is_empty() => return Ok(None),
            None => {
                let zeros = bytes.len();
                rest.consume(zeros);
            }
            Some(_) if bytes.starts_with(&MAGIC[..1]) => return Ok(Some(GzDecoder::new(rest))),
            Some(_) => {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "damaged gzip: something else follows its end",
                ));
            }
        }
    }
}

fn cause(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => io::Error::new(error.kind(), CUT_SHORT),
        io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            io::Error::new(error.kind(), format!("damaged gzip: {error}"))
        }
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::super::inputs;
    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn unpacked(bytes: Vec<u8>) -> (Vec<u8>, Option<String>) {
        let mut read = Vec::new();
        let error = unpack(Cursor::new(bytes)).unwrap().read_to_end(&mut read).err();
        (read, error.map(|error| error.to_string()))
    }

    #[test]
    fn whole_files() {
        for (bytes, expected) in [
            (b"".to_vec(), &b""[..]),
            (b"\x1f".to_vec(), b"\x1f"),
            (b"plain".to_vec(), b"plain"),
            (gzip(b""), b""),
            (gzip(b"one"), b"one"),
            ([gzip(b"one "), gzip(b""), gzip(b"two")].concat(), b"one two"),
            ([gzip(b"one"), vec![0; 20_000]].concat(), b"one"),
        ] {
            assert_eq!(unpacked(bytes), (expected.to_vec(), None));
        }
    }

    #[test]
    fn damaged_files_give_what_was_whole_and_the_cause() {
        let (one, two) = (gzip(b"one "), gzip(b"two"));
        let part = |end: usize| [&one[..], &two[..end]].concat();
        let mut sum = one.clone();
        *sum.last_mut().unwrap() ^= 1;
        let mut body = one.clone();
        body[10] = 0xFF;
        for (bytes, cause) in [
            (part(two.len() - 1), "ends early"),
            (part(two.len() - 8), "ends early"),
            (part(5), "ends early"),
            (one[..2].to_vec(), "ends early"),
            (sum, "damaged gzip: corrupt gzip stream does not have a matching checksum"),
            (body, "damaged gzip: corrupt deflate stream"),
            ([&one[..], b"\n"].concat(), "damaged gzip: something else follows its end"),
            (
                [&one[..], &[0; 20_000], b"it"].concat(),
                "damaged gzip: something else follows its end",
            ),
            ([&one[..], b"\x1f what is not gzip"].concat(), "damaged gzip: invalid gzip header"),
        ] {
            let (read, error) = unpacked(bytes);
            assert!(
                b"one two".starts_with(&read)
                    && error.as_ref().is_some_and(|error| error.contains(cause)),
                "{read:?} {error:?}"
            );
        }
        assert_eq!(unpacked(part(two.len() - 1)).0, b"one two");
    }

    #[test]
    fn of_a_bomb_no_more_is_unpacked_than_may_be_read() {
        /// Zeros, and how many of them were asked for.
        struct Member<'a>(std::iter::Cycle<std::slice::Iter<'a, u8>>, u64);
        let member: &'static [u8] = gzip(&[b'a'; 1 << 20]).leak();
        impl Read for Member<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let part = buffer.len().min(1 << 10);
                buffer[..part].iter_mut().zip(&mut self.0).for_each(|(to, from)| *to = *from);
                self.1 += part as u64;
                assert!(self.1 < 1 << 20, "it unpacks for ever");
                Ok(part)
            }
        }
        // Members without end: only the limit stops it.
        let bomb = BufReader::new(Member(member.iter().cycle(), 0));
        let error = inputs::read(unpack(bomb).unwrap(), 10 << 20).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    }
}
