using System.Security.Cryptography;
using System.Text;

namespace Tidu.Server.Hosting.Idempotency;

/// <summary>The body of a form with files, hashed as it is read. The boundary between its parts is another with every sending and is left out: the same files and fields have the same hash.</summary>
internal sealed class UploadHash(Stream body, IncrementalHash sha, string boundary) : Stream
{
    private readonly byte[] _boundary = Encoding.UTF8.GetBytes(boundary);
    private byte[] _waiting = [];
    private string? _hash;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left; SHA-256, hexadecimal.</summary>
    public async Task<string> FinishAsync(CancellationToken cancel)
    {
        if (_hash is null)
        {
            await CopyToAsync(Null, cancel);
            sha.AppendData(_waiting);
            _hash = Convert.ToHexStringLower(sha.GetHashAndReset());
        }

        return _hash;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        Append(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read with ReadAsync.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        sha.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A boundary may lie over two readings: so many bytes as could be its beginning wait for the next.</summary>
    private void Append(ReadOnlySpan<byte> read)
    {
        if (read.Length == 0)
        {
            return;
        }

        byte[] joined = [.. _waiting, .. read];
        ReadOnlySpan<byte> left = joined;
        if (_boundary.Length > 0)
        {
            for (int at; (at = left.IndexOf(_boundary)) >= 0; left = left[(at + _boundary.Length)..])
            {
                sha.AppendData(left[..at]);
            }
        }

        var kept = Math.Min(left.Length, Math.Max(0, _boundary.Length - 1));
        sha.AppendData(left[..^kept]);
        _waiting = left[^kept..].ToArray();
    }
}
