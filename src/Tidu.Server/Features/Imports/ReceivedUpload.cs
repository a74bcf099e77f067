using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>The parts of an upload. The file goes straight to the job's folder, never whole into memory.</summary>
/// <param name="FileName">Null where no file came.</param>
/// <param name="Hash">SHA-256, hexadecimal.</param>
internal sealed record ReceivedUpload(string? FileName, string Hash, long Size, string? Kind, string? Options)
{
    /// <summary>50 MB for the file and a little for the form around it.</summary>
    public const long LargestBody = (50 * 1024 * 1024) + (64 * 1024);

    private const int LargestField = 16 * 1024;

    /// <summary>Reads a multipart request; null where it is none.</summary>
    public static async Task<ReceivedUpload?> ReadAsync(HttpRequest request, string path, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }

        var reader = new MultipartReader(boundary, request.Body);
        var upload = new ReceivedUpload(null, string.Empty, 0, null, null);
        while (await ReadableAsync(reader.ReadNextSectionAsync(cancel)) is { } section)
        {
            upload = await upload.WithAsync(section, path, cancel);
        }

        return upload;
    }

    /// <summary>The kind; null for an unknown one.</summary>
    public ImportKind? ReadKind() => JsonSettings.MemberOf<ImportKind>(Kind);

    /// <summary>The options; null where they cannot be read.</summary>
    public ImportOptions? ReadOptions()
    {
        try
        {
            return JsonSerializer.Deserialize<ImportOptions>(string.IsNullOrWhiteSpace(Options) ? "{}" : Options, JsonSettings.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<ReceivedUpload> WithAsync(MultipartSection section, string path, CancellationToken cancel)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
        {
            return this;
        }

        switch (HeaderUtilities.RemoveQuotes(disposition.Name).Value)
        {
            case "file" when disposition.IsFileDisposition():
                var (hash, size) = await SaveAsync(section.Body, path, cancel);
                return this with { FileName = NameOf(disposition), Hash = hash, Size = size };
            case "kind":
                return this with { Kind = await ReadFieldAsync(section, cancel) };
            case "options":
                return this with { Options = await ReadFieldAsync(section, cancel) };
            default:
                return this;
        }
    }

    /// <summary>The last part of the name, in one line that reads as it is: it is shown, never a path.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var given = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? string.Empty;
        var last = given.Split('/', '\\')[^1];
        return AuditTrail.Cut(PlainText.OneLine(last, '_'), 200)!;
    }

    private static async Task<(string Hash, long Size)> SaveAsync(Stream body, string path, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = File.Create(path);
        var buffer = new byte[81920];
        for (int read; (read = await ReadableAsync(body.ReadAsync(buffer, cancel).AsTask())) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    /// <summary>A form that ends in the middle or is none: the sender's mistake, told apart from a disk that takes no more.</summary>
    private static async Task<T> ReadableAsync<T>(Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (Exception exception) when (exception is InvalidDataException || exception.GetType() == typeof(IOException))
        {
            throw new BadHttpRequestException("The form is cut off or is none.", exception);
        }
    }

    private static async Task<string> ReadFieldAsync(MultipartSection section, CancellationToken cancel)
    {
        var buffer = new byte[LargestField + 1];
        var length = await ReadableAsync(section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel).AsTask());
        return length > LargestField ? throw new BadHttpRequestException("field too long") : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
