using Tidu.Server.Hosting.Commands;

namespace Tidu.Server.Features.Standards.Assessing;

/// <summary>A file that takes its name only when it is whole: what is cut off leaves the former one as it was.</summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private readonly FileStream _stream;
    private bool _kept;

    private ResultFile(string path)
    {
        (_path, _partial) = (path, path + ".partial");
        _stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.None, 1);
    }

    /// <exception cref="CommandException">file-not-writable; same-file where it is the file that is read</exception>
    public static ResultFile Create(string path, string source)
    {
        if (Path.GetFullPath(path) == Path.GetFullPath(source))
        {
            throw CommandException.Usage("same-file", ("path", path));
        }
        try
        {
            return new ResultFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage("file-not-writable", ("path", path), ("detail", exception.Message));
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => _stream.WriteAsync(bytes);

    /// <summary>Gives the file its name.</summary>
    public async Task KeepAsync()
    {
        await _stream.DisposeAsync();
        File.Move(_partial, _path, overwrite: true);
        _kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        if (!_kept)
        {
            File.Delete(_partial);
        }
    }
}
