using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Tidu.Server.Hosting.Idempotency;

/// <summary>What a request asks for, as a hash over verb, address and content. A form with files is hashed while its handler reads it, so that no file is read twice.</summary>
internal sealed class RequestContent
{
    private readonly UploadHash? _upload;

    private RequestContent(string? hash, UploadHash? upload) => (Hash, _upload) = (hash, upload);

    /// <summary>SHA-256, hexadecimal; null for an upload, whose content comes only with the reading.</summary>
    public string? Hash { get; }

    public static async Task<RequestContent> ReadAsync(HttpRequest request)
    {
        var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            var upload = new UploadHash(request.Body, sha, HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? string.Empty);
            request.HttpContext.Response.RegisterForDispose(upload);
            request.Body = upload;
            return new RequestContent(null, upload);
        }

        using (sha)
        {
            await AppendAsync(request, sha);
            return new RequestContent(Convert.ToHexStringLower(sha.GetHashAndReset()), null);
        }
    }

    /// <summary>The hash of the whole content: of an upload what nobody has read yet is read now and forgotten.</summary>
    public async Task<string> FinishAsync(CancellationToken cancel) => Hash ?? await _upload!.FinishAsync(cancel);

    private static async Task AppendAsync(HttpRequest request, IncrementalHash sha)
    {
        request.EnableBuffering();
        var part = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(part, request.HttpContext.RequestAborted)) > 0;)
        {
            sha.AppendData(part, 0, read);
        }

        request.Body.Position = 0;
    }
}
