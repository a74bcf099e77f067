namespace Tidu.Server.Hosting;

/// <summary>For whom a scope outside any request works: set it first, and everything in the scope acts as that user. Empty means the request's user, or the local operator at the command line.</summary>
public sealed class ActingUser
{
    /// <summary>Null until it is set.</summary>
    public CurrentUser? User { get; set; }
}
