using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Keeps answers as bytes for as long as the programmes they were computed from are in force.</summary>
/// <remarks>The key must hold everything the answer depends on, the caller's scope included. At most <see cref="Most"/> answers are kept.</remarks>
public sealed class AnswerCache(IOptions<JsonOptions> json)
{
    private const int Most = 512;

    private readonly ConcurrentDictionary<string, byte[]> _answers = new();
    private Programmes? _of;

    /// <summary>The stored answer, or the one made now.</summary>
    public byte[] Get<T>(Programmes programmes, string key, Func<T> make)
    {
        if (!ReferenceEquals(_of, programmes) || _answers.Count >= Most)
        {
            _answers.Clear();
            _of = programmes;
        }

        // An answer made from older programmes by a request still running is told apart by the value's identity in the key.
        var full = $"{System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(programmes)}|{key}";
        return _answers.TryGetValue(full, out var bytes) ? bytes : _answers.GetOrAdd(full, _ => JsonSerializer.SerializeToUtf8Bytes(make(), json.Value.SerializerOptions));
    }
}
