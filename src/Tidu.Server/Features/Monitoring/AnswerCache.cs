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

    private Kept? _kept;

    /// <summary>The stored answer, or the one made now.</summary>
    public byte[] Get<T>(Programmes programmes, string key, Func<T> make)
    {
        // A request that still runs on older programmes gets a store of its own: its answers never mix with newer ones.
        var kept = _kept;
        if (kept is null || !ReferenceEquals(kept.Of, programmes) || kept.Answers.Count >= Most)
        {
            kept = _kept = new Kept(programmes, new());
        }

        return kept.Answers.TryGetValue(key, out var bytes)
            ? bytes
            : kept.Answers.GetOrAdd(key, _ => JsonSerializer.SerializeToUtf8Bytes(make(), json.Value.SerializerOptions));
    }

    private sealed record Kept(Programmes Of, ConcurrentDictionary<string, byte[]> Answers);
}
