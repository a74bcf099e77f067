namespace Tidu.Engine.Standards;

/// <summary>Why no version of a standard decides an application.</summary>
public enum ResolutionObstacle
{
    /// <summary>There is no standard of that id.</summary>
    UnknownStandard,

    /// <summary>No version is for that kind of application.</summary>
    KindNotOffered,

    /// <summary>Every version begins after that day.</summary>
    NotYetInForce,

    /// <summary>That day lies after the last version's end, or between two.</summary>
    OutOfForce,
}
